package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of text files that are read, each with the names by which it is known. */
enum BuildFormat {
  GRADLE_LOCK("gradle\\.lockfile", "", GradleFiles::lock),
  GRADLE_CATALOGUE(".*\\.versions\\.toml", "", GradleFiles::catalogue),
  POM("pom\\.xml|.*\\.pom", "<project[\\s>]", MavenPom::read),
  COCOAPODS("Podfile\\.lock", "", AppleFiles::pods),
  SWIFT("Package\\.resolved", "", AppleFiles::swift),
  NPM("package-lock\\.json|npm-shrinkwrap\\.json", "", NpmFiles::lock),
  PNPM("pnpm-lock\\.yaml", "", PnpmFile::read),
  YARN("yarn\\.lock", "", NpmFiles::yarn),
  PUB("pubspec\\.lock", "", MobileFiles::pub),
  OHPM("oh-package-lock\\.json5", "", MobileFiles::ohpm),
  PRIVACY_MANIFEST(
      "PrivacyInfo\\.xcprivacy",
      "",
      (file, contents) -> PrivacyManifest.read(file.source(), file.bytes(), contents)),
  ANDROID_MANIFEST(
      "AndroidManifest\\.xml",
      "<manifest[\\s>]",
      (file, contents) -> AndroidManifest.read(file.source(), file.bytes(), contents)),
  CYCLONE_JSON(
      "bom\\.json|.*\\.cdx\\.json", "\"bomFormat\"\\s*:\\s*\"CycloneDX\"", BillOfMaterials::json),
  CYCLONE_XML("bom\\.xml|.*\\.cdx\\.xml", "<(?:\\w+:)?bom[^>]*cyclonedx", BillOfMaterials::xml),
  SPDX_JSON(
      ".*\\.spdx\\.json",
      "\"spdxVersion\"|\"software_packageUrl\"|spdx-context",
      BillOfMaterials::spdx),
  SPDX_TAGS(".*\\.spdx", "(?m)^SPDXVersion:", BillOfMaterials::spdxTags),
  MAVEN_TREE("(?!)", "", BuildFormat::mavenTree);

  /** So much of a file is looked at for what it is. */
  private static final int HEAD = 4096;

  private final Predicate<String> name;
  private final Optional<Pattern> content;
  private final BiConsumer<BuildText, Contents> reader;

  BuildFormat(String name, String content, BiConsumer<BuildText, Contents> reader) {
    this.name = Pattern.compile(name).asMatchPredicate();
    this.content = content.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(content));
    this.reader = reader;
  }

  /** Whether a file of this name is read when a folder is. */
  static boolean isKnownName(String file) {
    return Arrays.stream(values()).anyMatch(format -> format.name.test(file));
  }

  static void read(String source, byte[] bytes, Contents contents) {
    BuildText file = new BuildText(source, bytes, new String(bytes, UTF_8));
    of(file).reader.accept(file, contents);
  }

  private static BuildFormat of(BuildText file) {
    String head = file.text().substring(0, Math.min(HEAD, file.text().length()));
    return Arrays.stream(values())
        .filter(format -> format.name.test(file.file()))
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(format -> format.isIn(head)).findFirst())
        .orElse(MAVEN_TREE);
  }

  private boolean isIn(String head) {
    return content.filter(pattern -> pattern.matcher(head).find()).isPresent();
  }

  private static void mavenTree(BuildText file, Contents contents) {
    MavenDependencies.read(file.source(), file.text())
        .forEach(found -> contents.artifact(found.purl(), found.version(), found.where()));
    contents.complete("maven");
  }
}
