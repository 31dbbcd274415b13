package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists write behind a name goes to the field that it is of. */
class NamePartsTests {

  @Test
  void a_company_behind_the_name_is_the_operator() {
    for (String behind :
        new String[] {
          "（松果软件（北京）有限公司）",
          "【松果软件（北京）有限公司】",
          "（运营方：松果软件（北京）有限公司）",
          " - 松果软件（北京）有限公司",
          "\n松果软件（北京）有限公司"
        }) {
      NameParts parts = NameParts.of("松果推送SDK" + behind);

      assertThat(parts.name()).isEqualTo("松果推送SDK");
      assertThat(parts.said()).isEqualTo(Map.of(ListField.OPERATOR, "松果软件（北京）有限公司"));
    }
  }

  @Test
  void several_parts_are_taken_off_one_by_one() {
    NameParts parts = NameParts.of("松果统计（仅Android）`com.example.pinecone` - 松果软件有限公司");

    assertThat(parts.name()).isEqualTo("松果统计");
    assertThat(parts.said())
        .isEqualTo(
            Map.of(
                ListField.PLATFORM, "仅Android",
                ListField.PACKAGE, "com.example.pinecone",
                ListField.OPERATOR, "松果软件有限公司"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"松果推送（厂商通道）", "松果软件有限公司", "松果-云", "松果（北京）有限公司", "（松果软件有限公司）", ""})
  void a_name_is_left_as_it_is(String name) {
    assertThat(NameParts.of(name).name()).isEqualTo(name);
    assertThat(NameParts.of(name).said()).isEmpty();
  }
}
