package io.github.pii4j.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

class CanonicalJsonTests {

  @Test
  void there_is_one_text_whatever_form_it_was_written_in() {
    String written =
        " {\"b\" : [1, true, \"\\u00e9\\u000f/\\\"\"],\n\"a\": {\"y\":-7, \"x\":\"\"} } ";

    assertThat(CanonicalJson.read(written).toText())
        .isEqualTo("{\"a\":{\"x\":\"\",\"y\":-7},\"b\":[1,true,\"é\\u000f/\\\"\"]}");
  }

  @Property
  void what_is_written_reads_back(@ForAll @Size(max = 5) List<String> texts) {
    CanonicalJson value = new JsonMembers().texts("texts", texts).whole("n", texts.size()).build();

    assertThat(CanonicalJson.read(value.toText()).toText()).isEqualTo(value.toText());
  }

  @Property
  void a_text_is_written_as_jackson_writes_it(@ForAll @CharRange(to = '\u00ff') String text) {
    assertThat(new CanonicalJson.Text(text).toText()).isEqualTo(jackson(text));
  }

  @Property
  void any_text_is_written_as_jackson_writes_it(@ForAll String text) {
    assertThat(new CanonicalJson.Text(text).toText()).isEqualTo(jackson(text));
  }

  private static String jackson(String text) {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();
    StringWriter written = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), written)) {
      out.writeString(text);
    }
    return written.toString();
  }

  @Test
  void every_control_character_is_escaped_in_the_shortest_way() {
    String all = IntStream.range(0, 0x21).mapToObj(Character::toString).collect(joining());

    assertThat(new CanonicalJson.Text(all + "\u007f\"\\/\u2028").toText())
        .isEqualTo(
            "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r"
                + "\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017"
                + "\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f"
                + " \u007f\\\"\\\\/\u2028\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "null",
        "1.5",
        "1e3",
        "{\"a\":1,\"a\":2}",
        "[1,]",
        "'a'",
        "1e999"
      })
  void refuses_what_has_no_canonical_form(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read(json));
  }

  @Test
  void refuses_what_is_nested_without_end() {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read("[".repeat(100_000)));
  }
}
