package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFilesTests {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("io.github.pii4j.disclosure.drift.BuildFormats#formats")
  void reads_what_ships_and_the_line_that_says_so(String name, String text, List<String> shipped)
      throws IOException {
    ShippedContents contents = BuildFiles.read(write(name, text));

    assertThat(contents.artifacts())
        .extracting(one -> one.where().line() + " " + one)
        .containsExactlyElementsOf(shipped);
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("io.github.pii4j.disclosure.drift.BuildFormats#formats")
  void a_file_cut_at_any_byte_is_read_or_refused(String name, String text) {
    byte[] whole = text.getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      readOrRefuse(name, Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("io.github.pii4j.disclosure.drift.BuildFormats#formats")
  void a_file_with_any_byte_changed_is_read_or_refused(String name, String text) {
    byte[] whole = text.getBytes(UTF_8);
    for (int i = 0; i < whole.length; i++) {
      for (int change : new int[] {1, 2, 0x20, 0x80, 0xFF}) {
        byte[] broken = whole.clone();
        broken[i] ^= (byte) change;
        readOrRefuse(name, broken);
      }
    }
  }

  @Property(tries = 200)
  void any_text_under_any_name_is_read_or_refused(@ForAll String text) {
    BuildFormats.formats()
        .map(format -> (String) format.get()[0])
        .distinct()
        .forEach(name -> readOrRefuse(name, text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Podfile.lock", "Package.resolved", "package-lock.json", "pnpm-lock.yaml", "yarn.lock",
        "pubspec.lock", "oh-package-lock.json5", "bom.json", "gradle.lockfile", "app.spdx"
      })
  void a_file_that_is_not_what_its_name_says_is_refused(String name) throws IOException {
    Path file = write(name, "{}");

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining(name + ": is no")
        .hasMessageContaining("let the tool write the file anew");
  }

  @Test
  void a_mistake_is_located() throws IOException {
    Path file = write("package-lock.json", "{\n  \"packages\": {\n    \"a\" 1\n");

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("package-lock.json:3:")
        .hasMessageContaining("not well-formed here");
  }

  @Test
  void an_unknown_name_is_known_by_its_content() throws IOException {
    Path bill =
        write(
            "sbom.txt",
            "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"pkg:npm/a@1\"}]}");
    Path tree = write("deps.txt", "com.example:app:jar:1\n\\- com.a:b:jar:1:compile\n");

    assertThat(BuildFiles.read(bill).artifacts()).hasToString("[pkg:npm/a@1]");
    assertThat(BuildFiles.read(tree).artifacts()).hasToString("[pkg:maven/com.a/b@1]");
  }

  @Test
  void a_folder_is_read_without_those_of_tools() throws IOException {
    write("app/gradle.lockfile", "com.a:b:1=releaseRuntimeClasspath\n");
    write("app/notes.txt", "anything");
    write("node_modules/x/package-lock.json", "broken");
    write(".git/yarn.lock", "broken");
    write("app/src/test/resources/pom.xml", "broken");
    write("app/src/androidTest/AndroidManifest.xml", "broken");
    write("core/target/test-classes/yarn.lock", "broken");
    write("web/yarn.lock", "# yarn lockfile v1\n\nc@^1:\n  version \"1.0\"\n");

    assertThat(BuildFiles.read(folder).artifacts())
        .extracting(ShippedArtifact::toString)
        .containsExactly("pkg:maven/com.a/b@1", "pkg:npm/c@1.0");
  }

  @Test
  void an_empty_folder_and_a_missing_file_are_told_apart() {
    assertThatThrownBy(() -> BuildFiles.read(folder))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("holds no file of a build that is known");
    assertThatThrownBy(() -> BuildFiles.read(folder.resolve("no.apk")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void a_file_above_the_limit_is_refused() throws IOException {
    Path file = write("yarn.lock", "# yarn lockfile v1\n" + " ".repeat(100));

    assertThatThrownBy(() -> BuildFiles.read(file, new BuildLimits(100, 1000, 10, 1, 1)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("larger than 100 bytes");
  }

  @Test
  void nesting_without_end_is_refused() throws IOException {
    Path file = write("package-lock.json", "{\"a\":".repeat(400) + "1" + "}".repeat(400));

    assertThatThrownBy(() -> BuildFiles.read(file))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("nested deeper than 128 levels");
  }

  private static void readOrRefuse(String name, byte[] bytes) {
    try {
      BuildFormat.read(name, bytes, new Contents());
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
