package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.disclosure.CollectionMethod;
import io.github.pii4j.disclosure.InitMoment;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SharingMode;
import io.github.pii4j.policy.CollectionMeans;
import io.github.pii4j.policy.CollectionSource;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.ContactUse;
import io.github.pii4j.policy.ExpiryAction;
import io.github.pii4j.policy.Frequency;
import io.github.pii4j.policy.FunctionKind;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PermissionMoment;
import io.github.pii4j.policy.Provision;
import io.github.pii4j.policy.RecipientRole;
import io.github.pii4j.policy.RevisionGate;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.StoragePlace;
import io.github.pii4j.policy.SwitchPlace;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageWordsTests {

  private final PageWords chinese = PageWords.in(Locale.CHINA);
  private final PageWords english = PageWords.in(Locale.ENGLISH);

  @Test
  void says_the_same_things_in_both_languages() {
    assertThat(chinese.all().keySet()).isEqualTo(english.all().keySet());
    assertThat(english.all().values()).noneMatch(String::isEmpty);
    assertThat(chinese.all().values()).noneMatch(String::isEmpty);
  }

  @Test
  void leaves_the_same_places_for_values_in_both_languages() {
    assertThat(chinese.all())
        .allSatisfy(
            (key, words) ->
                assertThat(words.contains("{0}"))
                    .as(key)
                    .isEqualTo(english.get(key).contains("{0}")));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void has_a_word_for_every_constant(String prefix, Enum<?>[] constants) {
    assertThat(constants)
        .allSatisfy(
            constant -> {
              assertThat(chinese.of(prefix, constant)).isNotBlank();
              assertThat(english.of(prefix, constant)).isNotBlank();
            });
  }

  static Stream<Arguments> vocabularies() {
    return Stream.of(
        Arguments.of("kind", FunctionKind.values()),
        Arguments.of("provision", Provision.values()),
        Arguments.of("basis", LegalBasis.values()),
        Arguments.of("source", CollectionSource.values()),
        Arguments.of("means", CollectionMeans.values()),
        Arguments.of("frequency", Frequency.values()),
        Arguments.of("moment", PermissionMoment.values()),
        Arguments.of("retention", ExpiryAction.values()),
        Arguments.of("collected.switch", SwitchPlace.values()),
        Arguments.of("role", RecipientRole.values()),
        Arguments.of("method", CollectionMethod.values()),
        Arguments.of("sharing", SharingMode.values()),
        Arguments.of("init", InitMoment.values()),
        Arguments.of("platform", SdkPlatform.values()),
        Arguments.of("right", RightKind.values()),
        Arguments.of("protection.marketing", Sensitivity.values()),
        Arguments.of("storage", StoragePlace.values()),
        Arguments.of("channel", NoticeChannel.values()),
        Arguments.of("changes.gate", RevisionGate.values()),
        Arguments.of("contact", ContactKind.values()),
        Arguments.of("use", ContactUse.values()));
  }

  @Test
  void counts_one_thing_and_several() {
    assertThat(english.count("sla.working-day", 1)).isEqualTo("within 1 working day of receipt");
    assertThat(english.count("sla.working-day", 15)).isEqualTo("within 15 working days of receipt");
  }

  @Test
  void names_the_languages_that_it_speaks_to_all_others() {
    assertThat(Arrays.asList(Locale.FRENCH, Locale.forLanguageTag("ar")))
        .allSatisfy(
            locale ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> PageWords.in(locale))
                    .withMessageContaining("zh and en"));
  }
}
