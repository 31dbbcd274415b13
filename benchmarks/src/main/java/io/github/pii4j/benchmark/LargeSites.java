package io.github.pii4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The example's policy and registry with many SDKs and many earlier versions: always the same
 * files. Each version has its own number and day; twelve of a hundred SDKs are another release than
 * in the version before, and one of a hundred is used for something else.
 */
final class LargeSites {

  private static final String ROW = "  - id: ";
  private static final String TEXT = "policy.%s.md";

  private final String policy;
  private final List<String> rows;
  private final String head;
  private final Path example;

  /** Begins with the folder of the example. */
  LargeSites(Path example) throws IOException {
    this.example = example;
    this.policy = Files.readString(example.resolve("policy.yaml"));
    String sdks = Files.readString(example.resolve("sdks.yaml"));
    this.head = sdks.substring(0, sdks.indexOf(ROW));
    this.rows =
        Pattern.compile("^" + ROW, Pattern.MULTILINE)
            .splitAsStream(sdks.substring(head.length()))
            .filter(row -> !row.isEmpty())
            .toList();
  }

  /**
   * Writes the version in force with so many SDKs, and so many versions in all.
   *
   * @param before how many SDKs each earlier version has
   */
  void write(Path folder, int sdks, int versions, int before) throws IOException {
    for (int number = 1; number < versions; number++) {
      version(folder.resolve("versions/1." + number + ".0"), number, before);
    }
    version(folder, versions, sdks);
  }

  private void version(Path folder, int number, int sdks) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("policy.yaml"), policy(number));
    Files.writeString(folder.resolve("sdks.yaml"), registry(number, sdks));
    for (String locale : List.of("zh-CN", "en")) {
      String name = TEXT.replace("%s", locale);
      Files.writeString(folder.resolve(name), Files.readString(example.resolve(name)));
    }
  }

  private String policy(int number) {
    LocalDate day = LocalDate.of(2020, 1, 1).plusMonths(number);
    return policy
        .replaceFirst("(?m)^version: .*$", "version: 1." + number + ".0")
        .replaceFirst("(?m)^updated: .*$", "updated: " + day)
        .replaceFirst("(?m)^effective: .*$", "effective: " + day.plusMonths(1))
        .replaceFirst("(?m)^supersedes: .*\n", "");
  }

  private String registry(int number, int sdks) {
    StringBuilder text = new StringBuilder(head);
    for (int sdk = 0; sdk < sdks; sdk++) {
      text.append(ROW).append(row(number, sdk));
    }
    return text.toString();
  }

  private String row(int number, int sdk) {
    int release = (number + sdk) / 8;
    int use = (number + sdk) / 100;
    return rows.get(sdk % rows.size())
        .replaceFirst("^[a-z0-9-]+", "$0-" + sdk)
        .replaceFirst(
            "name: \\{zh: ([^,]*), en: ([^}]*)\\}",
            "name: {zh: $1 " + sdk + ", en: $2 " + sdk + "}")
        .replaceFirst("declared: \"([^\"]*)\"", "declared: \"" + release + ".$1\"")
        .replaceFirst("purpose: \\{zh: ", "purpose: {zh: 用途 " + use + "：");
  }
}
