package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.testkit.PiiArbitraries;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.Parsed;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Strictness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTests {

  private static final FieldName FIELD = FieldName.of("worker", "number");
  private static final Tenant TENANT = Tenant.of("acme");
  private static final PiiFormats STRICT = PiiFormats.standard().withStrictness(Strictness.STRICT);
  private static final PiiFormats LENIENT =
      PiiFormats.standard().withStrictness(Strictness.LENIENT);

  private static final Tokens<CitizenId> CITIZEN_IDS = tokens(CitizenId.TYPE);
  private static final Tokens<BankCardNumber> CARDS = tokens(BankCardNumber.TYPE);
  private static final Tokens<MobileNumber> MOBILES = tokens(MobileNumber.TYPE);

  /** The holder of this number was born in 1880. */
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  @ParameterizedTest
  @CsvFileSource(resources = "golden-tokens-1.csv", useHeadersInDisplayName = true)
  void format_1_is_what_it_always_was(String type, String value, String token) {
    switch (type) {
      case "citizen-id" -> assertGolden(CitizenId.class, value, token);
      case "bank-card" -> assertGolden(BankCardNumber.class, value, token);
      default -> assertGolden(MobileNumber.class, value, token);
    }
  }

  private static <T extends Pii> void assertGolden(Class<T> type, String value, String token) {
    Tokens<T> tokens = tokens(LENIENT.type(type));

    assertThat(tokens.tokenize(LENIENT.type(type).parse(value))).isEqualTo(Token.of(token));
    assertThat(tokens.detokenize(Token.of(token)).reveal()).isEqualTo(value);
  }

  @Property
  void a_citizen_id_comes_back(@ForAll("citizenIds") CitizenId id) {
    assertComesBack(CITIZEN_IDS, STRICT.type(CitizenId.class), id);
  }

  @Property
  void a_bank_card_comes_back(@ForAll("cards") BankCardNumber card) {
    assertComesBack(CARDS, STRICT.type(BankCardNumber.class), card);
  }

  @Property
  void a_mobile_number_comes_back(@ForAll("mobiles") MobileNumber mobile) {
    assertComesBack(MOBILES, STRICT.type(MobileNumber.class), mobile);
  }

  /** And its token looks like one, but is none under strict rules. */
  private static <T extends Pii> void assertComesBack(
      Tokens<T> tokens, PiiType<T> strict, T value) {
    Token<T> token = tokens.tokenize(value);

    assertThat(tokens.detokenize(token)).isEqualTo(value);
    assertThat(tokens.tokenize(value)).isEqualTo(token);
    assertThat(token.text()).hasSameSizeAs(value.reveal()).isNotEqualTo(value.reveal());
    assertThat(strict.tryParse(token.text())).isInstanceOf(Parsed.Invalid.class);
    assertThat(tokens.isToken(token.text())).isTrue();
    assertThat(tokens.isToken(value.reveal())).isFalse();
  }

  @Property
  void the_luhn_digit_of_a_token_is_right(@ForAll("cards") BankCardNumber card) {
    String token = CARDS.tokenize(card).text();

    int sum =
        IntStream.range(0, token.length())
            .map(i -> (1 + i % 2) * (token.charAt(token.length() - 1 - i) - '0'))
            .map(product -> product / 10 + product % 10)
            .sum();

    assertThat(sum % 10).isZero();
  }

  /** In the words of the standard: the weights are the powers of two, modulo 11. */
  @Property
  void date_and_check_character_of_a_token_are_right(@ForAll("citizenIds") CitizenId id) {
    String token = CITIZEN_IDS.tokenize(id).text();

    int sum = IntStream.range(0, 17).map(i -> (token.charAt(i) - '0') * (1 << (17 - i)) % 11).sum();
    int check = token.charAt(17) == 'X' ? 10 : token.charAt(17) - '0';

    assertThat((sum + check) % 11).isEqualTo(1);
    assertThat(token)
        .matches("[1-9]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]).{4}");
  }

  @Property(tries = 100)
  void whatever_differs_in_the_place_or_the_key_gives_another_token(
      @ForAll("citizenIds") CitizenId id) {
    Stream<Tokens<CitizenId>> all =
        Stream.of(
            tokens(CitizenId.TYPE, FIELD, TENANT, 7),
            tokens(CitizenId.TYPE, FIELD, TENANT, 8),
            tokens(CitizenId.TYPE, FIELD, Tenant.of("acme2"), 7),
            tokens(CitizenId.TYPE, FieldName.of("worker", "id"), TENANT, 7),
            tokens(CitizenId.TYPE, FieldName.of("workern", "umber"), TENANT, 7));

    assertThat(all.map(tokens -> tokens.tokenize(id))).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void different_values_have_different_tokens() {
    Set<Token<MobileNumber>> tokens = new HashSet<>();

    for (int i = 0; i < 20_000; i++) {
      tokens.add(MOBILES.tokenize(MobileNumber.parse("174060" + (10_000 + i))));
    }

    assertThat(tokens).hasSize(20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "17406000001, 0",
    "9040600000, 10",
    "904060000012, 12",
    "95406000001, 0",
    "99406000001, 0"
  })
  void a_text_that_is_no_token_is_refused_where_it_fails(String text, int position) {
    assertRefused(CryptoError.NOT_A_TOKEN, position, () -> MOBILES.detokenize(Token.of(text)));
    assertThat(MOBILES.isToken(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "440524188001010014, 0",
    "770524188002300019, 6",
    "770524179901010012, 6",
    "770524188001010019, 17",
    "77052418800101001X, 17",
    "990524188001010014, 0",
    "77052418800101001, 17"
  })
  void a_text_that_is_no_token_of_a_citizen_id_is_refused(String text, int position) {
    assertRefused(CryptoError.NOT_A_TOKEN, position, () -> CITIZEN_IDS.detokenize(Token.of(text)));
  }

  @Test
  void a_card_without_a_right_luhn_digit_has_no_token() {
    BankCardNumber card = LENIENT.type(BankCardNumber.class).parse("6200000000000006");

    assertRefused(CryptoError.NO_TOKEN_FOR_VALUE, 15, () -> CARDS.tokenize(card));
  }

  @Test
  void a_value_under_leading_digits_that_nobody_uses_has_no_token() {
    BankCardNumber card = LENIENT.type(BankCardNumber.class).parse("7000000000000005");
    CitizenId id = LENIENT.type(CitizenId.class).parse(withCheck("99010118800101001"));

    assertRefused(CryptoError.NO_TOKEN_FOR_VALUE, 0, () -> CARDS.tokenize(card));
    assertRefused(CryptoError.NO_TOKEN_FOR_VALUE, 0, () -> CITIZEN_IDS.tokenize(id));
  }

  @Test
  void a_value_born_before_1800_has_no_token() {
    CitizenId id = LENIENT.type(CitizenId.class).parse(withCheck("11010117991231001"));

    assertRefused(CryptoError.NO_TOKEN_FOR_VALUE, 6, () -> CITIZEN_IDS.tokenize(id));
  }

  /** Of the numbers that a made-up token can turn into, few are in a division that ever was. */
  @Test
  void a_token_of_another_field_turns_into_no_value_or_another() {
    Tokens<CitizenId> others = tokens(CitizenId.TYPE, FieldName.of("worker", "other"), TENANT, 7);
    Token<CitizenId> token = CITIZEN_IDS.tokenize(ID);

    ValueRefusedException refusal =
        catchThrowableOfType(ValueRefusedException.class, () -> others.detokenize(token));

    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(CryptoError.VALUE_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9X0", "x", "９0", "90-1", "123456789012345678901234567890123"})
  void what_no_token_looks_like_is_refused_without_a_word_of_it(String text) {
    assertThatThrownBy(() -> Token.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a token has ")
        .hasMessageNotContaining("123456");
  }

  @Test
  void a_token_is_a_value_and_prints_itself() {
    EqualsVerifier.forClass(Token.class)
        .withPrefabValues(String.class, "90406000001", "90406000002")
        .verify();
    assertThat(Token.of("90406000001")).hasToString("90406000001");
    assertThat(CARDS).hasToString("Tokens[bank-card]");
  }

  @Provide
  Arbitrary<CitizenId> citizenIds() {
    return PiiArbitraries.values(CitizenId.class);
  }

  /** Fakes of every length, under leading digits of every network. */
  @Provide
  Arbitrary<BankCardNumber> cards() {
    List<String> heads = List.of("62", "4", "55", "9999", "6799", "36", "2221", "3528", "81");
    return Arbitraries.of(heads)
        .flatMap(
            head ->
                Arbitraries.strings()
                    .numeric()
                    .ofMinLength(11 - head.length())
                    .ofMaxLength(18 - head.length())
                    .map(rest -> head + rest))
        .map(digits -> digits + TokenCheck.LUHN.of(digits))
        .filter(digits -> STRICT.type(BankCardNumber.class).check(digits) == 0)
        .map(BankCardNumber::parse);
  }

  @Provide
  Arbitrary<MobileNumber> mobiles() {
    return Arbitraries.oneOf(
        PiiArbitraries.values(MobileNumber.class),
        Arbitraries.integers().between(0, 99_999_999).map(i -> mobile("10646", 13, i)),
        Arbitraries.integers().between(0, 9_999_999).map(i -> mobile("1410", 11, i)));
  }

  private static MobileNumber mobile(String prefix, int length, int number) {
    String digits = Integer.toString(number);
    String zeros = "0".repeat(length - prefix.length() - digits.length());
    return MobileNumber.parse(prefix + zeros + digits);
  }

  private static String withCheck(String digits) {
    return digits + TokenCheck.MOD_11_2.of(digits);
  }

  private static <T extends Pii> Tokens<T> tokens(PiiType<T> type) {
    return tokens(type, FIELD, TENANT, 7);
  }

  private static <T extends Pii> Tokens<T> tokens(
      PiiType<T> type, FieldName field, Tenant tenant, int key) {
    return new Tokens<>(type, field, tenant, new OneEngine<>(new Ff1Engine(OneEngine.key(key))));
  }

  private static void assertRefused(CryptoError code, int position, ThrowingCallable call) {
    TokenRefusedException refusal = catchThrowableOfType(TokenRefusedException.class, call);

    assertThat(refusal).isNotNull().hasNoCause();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.getMessage()).endsWith("index " + position).doesNotContainPattern("\\d{4}");
  }
}
