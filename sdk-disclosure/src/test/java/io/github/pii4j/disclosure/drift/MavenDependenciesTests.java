package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenDependenciesTests {

  private static final String TREE =
      """
      com.example:app:jar:1.0.0
      +- com.amap.api:location:jar:6.4.9:compile
      |  \\- com.example:base:aar:natives:2.0:runtime
      +- org.junit:junit:jar:5:test
      +- javax.servlet:api:jar:4.0:provided
      \\- com.example:old:jar:1.1:compile (optional)
      """;

  @Test
  void reads_what_ships_of_a_tree() {
    assertThat(shipped(TREE))
        .containsExactly(
            "pkg:maven/com.amap.api/location@6.4.9",
            "pkg:maven/com.example/base@2.0",
            "pkg:maven/com.example/old@1.1");
  }

  @Test
  void says_where_an_artifact_is_listed() {
    ShippedArtifact first = MavenDependencies.read("tree.txt", TREE).get(0);

    assertThat(first.where()).isEqualTo(new SourceLocation("tree.txt", 2, 4));
  }

  @Test
  void reads_a_list_as_a_log_shows_it() {
    String log =
        """
        [INFO] Scanning for projects...
        [INFO] --- maven-dependency-plugin:3.11.0:list (default-cli) @ app ---
        [INFO] The following files have been resolved:
        [INFO]    com.amap.api:location:jar:6.4.9:compile -- module location (auto)
        [INFO] BUILD SUCCESS
        """;

    assertThat(shipped(log)).containsExactly("pkg:maven/com.amap.api/location@6.4.9");
  }

  @Test
  void leaves_out_what_a_verbose_tree_says_is_omitted() {
    String tree =
        """
        com.example:app:jar:1.0.0
        \\- (com.example:base:jar:1.0:compile - omitted for conflict with 2.0)
        """;

    assertThat(shipped(tree)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.example:app:jar:1.0.0\n",
        "\nThe following files have been resolved:\n   none\n",
        "[INFO] com.example:app:jar:1.0.0\r\n"
      })
  void a_build_may_ship_nothing(String text) {
    assertThat(shipped(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"a\": 1}", "digraph {}", "[INFO] BUILD SUCCESS"})
  void refuses_a_text_without_a_list(String text) {
    assertThatThrownBy(() -> MavenDependencies.read("tree.txt", text))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("tree.txt: holds no list of dependencies; write one with");
  }

  private static List<String> shipped(String text) {
    return MavenDependencies.read("tree.txt", text).stream()
        .map(ShippedArtifact::toString)
        .toList();
  }
}
