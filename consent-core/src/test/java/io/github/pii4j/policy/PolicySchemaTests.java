package io.github.pii4j.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema: as the reader has it, and judging as the reader does. */
class PolicySchemaTests {

  private static final Path PUBLISHED =
      Path.of("src", "main", "resources", "io", "github", "pii4j", "policy");

  /** Run with -Dpii4j.golden=write to publish the schema anew. */
  @Test
  void the_published_schema_is_the_readers() throws IOException {
    Path file = PUBLISHED.resolve("policy-v1.schema.json");
    if ("write".equals(System.getProperty("pii4j.golden"))) {
      Files.createDirectories(PUBLISHED);
      Files.writeString(file, PrivacyPolicy.jsonSchema());
    }

    assertThat(file).usingCharset(UTF_8).hasContent(PrivacyPolicy.jsonSchema());
  }

  @Test
  void the_example_fits() {
    assertThat(fits(Policies.exampleText())).isTrue();
  }

  @Test
  void a_category_of_the_policys_own_fits_both() {
    String own =
        """
        items:
          - item: identity.badge
            parent: identity
            label: {zh: 工牌号, en: Badge number}
        """;
    String edited = Policies.exampleText().replace("\nitems:\n", "\n" + own);

    assertThat(Policies.read(edited).item("identity.badge")).isPresent();
    assertThat(fits(edited)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1.0.0\n",
        "id: zhihui-laowu\n",
        "    kind: basic\n    purpose: {id: browse",
        "measure: encrypt-at-rest",
        "  act: tick\n",
        "place: app, "
      })
  void what_the_reader_misses_the_schema_misses(String required) {
    String text = Policies.exampleText();
    String replacement = required.contains("purpose") ? "    purpose: {id: browse" : "";
    String without = text.replaceFirst(Pattern.quote(required), replacement);

    assertThat(without).isNotEqualTo(text);
    assertThat(fits(without)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"controller:", "revision:", "rights:\n  - right: access", "consent:"})
  void an_unknown_key_fits_neither(String place) {
    String indent = place.contains("- ") ? "    " : "  ";
    String text = Policies.exampleText();
    int end = text.indexOf('\n', text.indexOf("\n" + place.lines().findFirst().orElse("")) + 1);
    String line =
        place.contains("- ") ? "\n  - {right: copy, nonsense: x}" : "\n" + indent + "nonsense: x";
    String edited = text.substring(0, end) + line + text.substring(end);

    assertThat(fits(edited)).isFalse();
    assertThat(catchThrowable(() -> Policies.read(edited))).hasMessageContaining("nonsense");
  }

  @Test
  void a_category_of_the_policys_own_needs_a_label() {
    String own = "\nitems:\n  - {item: identity.badge, parent: identity}\n";
    String edited = Policies.exampleText().replace("\nitems:\n", own);

    assertThat(catchThrowable(() -> Policies.read(edited)))
        .hasMessageContaining("\"label\" is missing");
  }

  private static boolean fits(String yaml) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(PrivacyPolicy.jsonSchema(), InputFormat.JSON);
    return schema.validate(yaml, InputFormat.YAML).isEmpty();
  }
}
