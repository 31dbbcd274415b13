package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Reason;
import io.github.pii4j.value.Strictness;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The leading digits of values and tokens, all of them, against today's rules of the types. */
class TokenFormatTests {

  private static final PiiFormats STRICT = PiiFormats.standard().withStrictness(Strictness.STRICT);
  private static final PiiType<CitizenId> CITIZEN_IDS = STRICT.type(CitizenId.class);
  private static final PiiType<BankCardNumber> CARDS = STRICT.type(BankCardNumber.class);
  private static final PiiType<MobileNumber> MOBILES = STRICT.type(MobileNumber.class);

  @ParameterizedTest
  @CsvSource({
    "BANK_CARD, 12, 600, 3900",
    "BANK_CARD, 13, 1600, 3900",
    "BANK_CARD, 14, 2061, 3900",
    "BANK_CARD, 15, 2261, 2900",
    "BANK_CARD, 16, 4888, 4912",
    "BANK_CARD, 17, 3888, 4912",
    "BANK_CARD, 18, 3888, 4912",
    "BANK_CARD, 19, 3888, 4812",
    "CITIZEN_ID, 18, 33, 33",
    "MOBILE, 11, 7, 8",
    "MOBILE, 13, 2, 8"
  })
  void there_are_as_many_heads_of_tokens_as_of_values(
      TokenFormat format, int length, int values, int tokens) {
    assertThat(format.heads("value", length).count()).isEqualTo(values);
    assertThat(format.heads("token", length).count())
        .isEqualTo(tokens)
        .isGreaterThanOrEqualTo(values);
  }

  @Test
  void these_are_all_lengths() {
    assertThat(TokenFormat.BANK_CARD.lengths()).containsExactly(12, 13, 14, 15, 16, 17, 18, 19);
    assertThat(TokenFormat.CITIZEN_ID.lengths()).containsExactly(18);
    assertThat(TokenFormat.MOBILE.lengths()).containsExactly(11, 13);
  }

  @ParameterizedTest
  @EnumSource(TokenFormat.class)
  void every_shape_has_a_million_values(TokenFormat format) {
    assertThat(shapes(format))
        .allSatisfy(shape -> assertThat(shape.domain().size()).isGreaterThan(1_000_000));
  }

  @ParameterizedTest
  @EnumSource(TokenFormat.class)
  void no_head_comes_twice_or_is_of_values_and_tokens(TokenFormat format) {
    assertThat(format.lengths())
        .allSatisfy(
            length -> {
              IntStream values = heads(format.heads("value", length));
              IntStream tokens = heads(format.heads("token", length));
              assertThat(IntStream.concat(values, tokens)).doesNotHaveDuplicates();
            });
  }

  /** If this fails, a range of tokens came into use: the format needs a second version. */
  @ParameterizedTest
  @MethodSource("tokenHeads")
  void strict_rules_refuse_every_head_of_tokens(PiiType<?> type, int length, TokenShape shape) {
    long perHead = shape.domain().size() / TokenFormat.of(type).heads("value", length).count();

    for (long rank = perHead / 3; rank < shape.domain().size(); rank += perHead) {
      int bits = type.check(shape.token(rank));

      assertThat(Reason.decode(bits))
          .as("%s of %s, head of rank %s", type.name(), length, rank / perHead)
          .containsAnyOf(
              Reason.PREFIX_UNASSIGNED, Reason.DIVISION_UNKNOWN, Reason.CHARACTER, Reason.LENGTH)
          .doesNotContain(Reason.CHECK_CHARACTER, Reason.DATE_INVALID);
    }
  }

  static Stream<Object[]> tokenHeads() {
    return Stream.of(CITIZEN_IDS, CARDS, MOBILES)
        .flatMap(
            type ->
                TokenFormat.of(type).lengths().stream()
                    .map(length -> new Object[] {type, length, shape(type, length)}));
  }

  /** If this fails, values came into use that have no token: say so where tokens are described. */
  @Test
  void every_card_that_strict_rules_accept_has_a_token() {
    for (int length : TokenFormat.BANK_CARD.lengths()) {
      TokenHeads heads = TokenFormat.BANK_CARD.heads("value", length);
      for (int head = 1_000; head < 10_000; head++) {
        boolean isCard = CARDS.check(withLuhn(head + "0".repeat(length - 5))) == 0;

        assertThat(heads.rank(head) != TokenHeads.NONE)
            .as("cards of %s digits under %s", length, head)
            .isEqualTo(isCard);
      }
    }
  }

  @Test
  void every_citizen_id_that_strict_rules_accept_has_a_token() {
    TokenHeads heads = TokenFormat.CITIZEN_ID.heads("value", 18);

    IntStream.range(0, 1_000_000)
        .filter(division -> Reason.decode(CITIZEN_IDS.check(born1880(division))).isEmpty())
        .forEach(division -> assertThat(heads.rank(division / 10_000)).isNotNegative());
  }

  @Test
  void no_division_ever_was_in_a_province_of_tokens() {
    TokenHeads heads = TokenFormat.CITIZEN_ID.heads("token", 18);

    IntStream.range(0, 1_000_000)
        .filter(division -> heads.rank(division / 10_000) != TokenHeads.NONE)
        .mapToObj(TokenFormatTests::born1880)
        .forEach(
            text ->
                assertThat(Reason.DIVISION_UNKNOWN.isIn(CITIZEN_IDS.check(text)))
                    .as(text)
                    .isTrue());
  }

  @Test
  void every_mobile_number_that_strict_rules_accept_has_a_token() {
    IntStream.range(10_000, 20_000)
        .forEach(
            prefix -> {
              assertMobile(prefix, 11);
              assertMobile(prefix, 13);
            });
  }

  private static void assertMobile(int prefix, int length) {
    TokenHeads heads = TokenFormat.MOBILE.heads("value", length);
    if (MOBILES.check(prefix + "0".repeat(length - 5)) == 0) {
      assertThat(heads.rank(prefix / 1_000)).as("%s of %s", prefix, length).isNotNegative();
    }
  }

  @Test
  void a_shape_that_could_not_be_one_to_one_is_refused() {
    TokenHeads two = heads(1, 2);
    TokenHeads one = heads(3, 3);

    assertThatThrownBy(() -> new TokenShape(two, one, new TokenBody.Digits(9), TokenCheck.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new TokenShape(one, heads(3, 5), new TokenBody.Digits(9), TokenCheck.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenShape(one, two, new TokenBody.Digits(5), TokenCheck.NONE))
        .hasMessageContaining("million");
  }

  @Test
  void a_type_without_tokens_is_refused_by_name() {
    assertThatThrownBy(() -> TokenFormat.of(NoteType.ANY_TEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are tokens of bank-card, citizen-id, mobile, not of ANY_TEXT");
  }

  private static TokenHeads heads(int from, int to) {
    return new TokenHeads(1, List.of(new TokenHeads.Range(from, to)));
  }

  private static IntStream heads(TokenHeads heads) {
    return IntStream.range(0, heads.count()).map(heads::head);
  }

  private static List<TokenShape> shapes(TokenFormat format) {
    return format.lengths().stream().map(format::shape).toList();
  }

  private static TokenShape shape(PiiType<? extends PersonalValue> type, int length) {
    return requireNonNull(TokenFormat.of(type).shape(length));
  }

  private static String withLuhn(String digits) {
    return digits + TokenCheck.LUHN.of(digits);
  }

  private static String born1880(int division) {
    String digits = "0".repeat(6 - Integer.toString(division).length()) + division + "18801231000";
    return digits + TokenCheck.MOD_11_2.of(digits);
  }
}
