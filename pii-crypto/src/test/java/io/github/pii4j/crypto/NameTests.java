package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTests {

  @ParameterizedTest
  @CsvSource({
    "'', is blank",
    "' ', is blank",
    "'\u3000', is blank",
    "' worker', has white space around it",
    "'worker\t', has white space around it",
    "'a\ud83c', has half a surrogate pair at index 1",
  })
  void a_name_that_would_betray_its_host_is_refused(String name, String why) {
    assertThatThrownBy(() -> FieldName.of(name, "note")).hasMessage("table " + why);
    assertThatThrownBy(() -> FieldName.of("worker", name)).hasMessage("column " + why);
    assertThatThrownBy(() -> Tenant.of(name)).hasMessage("tenant " + why);
  }

  @Test
  void names_are_values() {
    EqualsVerifier.forClass(FieldName.class).verify();
    EqualsVerifier.forClass(Tenant.class).verify();
  }

  @Test
  void a_field_prints_as_table_dot_column() {
    assertThat(FieldName.of("工人", "姓名")).hasToString("工人.姓名");
  }
}
