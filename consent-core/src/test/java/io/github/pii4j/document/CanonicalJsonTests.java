package io.github.pii4j.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
