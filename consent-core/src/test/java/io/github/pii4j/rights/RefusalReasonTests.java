package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalReasonTests {

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_refusal_names_an_article_and_a_court_in_both_languages(RefusalReason reason) {
    assertThat(reason.message().in(Locale.ENGLISH))
        .matches("\\p{ASCII}+")
        .contains(reason.source().citation())
        .endsWith("You may bring the refusal before a people's court (PIPL 50).");
    assertThat(reason.message().in(Locale.CHINESE))
        .contains("人民法院")
        .doesNotContain("PIPL")
        .endsWith("（个人信息保护法第五十条）。");
  }
}
