package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people call permissions. */
class PermissionNamesTests {

  private static final String CAMERA = "android.permission.CAMERA";

  @Test
  void well_known_ones_have_a_name_in_each_language() {
    assertThat(PageLanguage.of(Locale.CHINESE).permission(CAMERA)).isEqualTo("相机（" + CAMERA + "）");
    assertThat(PageLanguage.of(Locale.ENGLISH).permission(CAMERA))
        .isEqualTo("camera (" + CAMERA + ")");
    assertThat(PageLanguage.of(Locale.ENGLISH).permission("NSCameraUsageDescription"))
        .startsWith("camera (");
  }

  @Test
  void an_unknown_one_is_shown_by_its_code_alone() {
    assertThat(PageLanguage.of(Locale.CHINESE).permission("com.example.permission.OWN"))
        .isEqualTo("com.example.permission.OWN");
    assertThat(
            new PermissionNames(Locale.ENGLISH).in("needs com.example.permission.OWN, " + CAMERA))
        .isEqualTo("needs com.example.permission.OWN, camera");
  }

  @Test
  void the_table_is_dated_sourced_and_whole() {
    List<String> lines = PageTemplate.resource("permission-names.tsv").lines().toList();

    assertThat(lines.get(1)).matches("# asOf: \\d{4}-\\d{2}-\\d{2}");
    assertThat(lines.stream().filter(line -> line.startsWith("# source: ")))
        .allMatch(line -> line.contains("https://"));
    assertThat(lines.stream().filter(line -> !line.startsWith("#")))
        .hasSizeGreaterThan(60)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.split("\t", -1).length == 4 && !line.contains("\t\t"));
  }
}
