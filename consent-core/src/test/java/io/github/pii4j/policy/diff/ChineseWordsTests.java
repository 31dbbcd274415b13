package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.policy.CollectionMeans;
import io.github.pii4j.policy.CollectionSource;
import io.github.pii4j.policy.ConsentAct;
import io.github.pii4j.policy.DataSubject;
import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.ExpiryAction;
import io.github.pii4j.policy.Frequency;
import io.github.pii4j.policy.FunctionKind;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.MeasureKind;
import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PermissionMoment;
import io.github.pii4j.policy.RecipientRole;
import io.github.pii4j.policy.RevisionGate;
import io.github.pii4j.policy.StoragePlace;
import io.github.pii4j.policy.Surface;
import io.github.pii4j.policy.SwitchPlace;
import io.github.pii4j.policy.Threat;
import io.github.pii4j.policy.TransferMechanism;
import io.github.pii4j.policy.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChineseWordsTests {

  /** They are called the same in Chinese. */
  private static final Set<String> SAME = Set.of("cookie", "gps", "wifi");

  static List<Class<? extends Enum<?>>> types() {
    return List.of(
        CollectionMeans.class,
        CollectionSource.class,
        ConsentAct.class,
        DataSubject.class,
        DisclosureGround.class,
        ExpiryAction.class,
        Frequency.class,
        FunctionKind.class,
        LegalBasis.class,
        MeasureKind.class,
        NoticeChannel.class,
        PermissionMoment.class,
        RecipientRole.class,
        RevisionGate.class,
        Sensitivity.class,
        StoragePlace.class,
        Surface.class,
        SwitchPlace.class,
        Threat.class,
        TransferMechanism.class,
        Verification.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_word_of_a_value_that_can_change_has_one_in_chinese(Class<? extends Enum<?>> type) {
    assertThat(words(type))
        .filteredOn(word -> !SAME.contains(word))
        .allSatisfy(word -> assertThat(ChineseWords.of(word)).containsPattern("\\p{IsHan}"));
  }

  @Test
  void knows_no_word_that_the_format_lacks() {
    List<String> all = types().stream().flatMap(ChineseWordsTests::wordStream).toList();

    assertThat(all).containsAll(ChineseWords.known().stream().filter(w -> !w.equals("*")).toList());
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return wordStream(type).toList();
  }

  private static Stream<String> wordStream(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of);
  }
}
