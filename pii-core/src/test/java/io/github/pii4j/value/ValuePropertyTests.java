package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValuePropertyTests {

  private static final int[] CODE_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  @Property
  void a_citizen_id_comes_back_as_it_was(@ForAll("citizenIds") String text) {
    assertThat(CitizenId.check(text)).isZero();
    assertThat(CitizenId.parse(text).reveal()).isEqualTo(text);
  }

  @Property
  void a_credit_code_comes_back_as_it_was(@ForAll("creditCodes") String text) {
    assertThat(UnifiedSocialCreditCode.check(text)).isZero();
    assertThat(UnifiedSocialCreditCode.parse(text).reveal()).isEqualTo(text);
  }

  @Property
  void a_card_comes_back_as_it_was(@ForAll("cards") String text) {
    assertThat(BankCardNumber.check(text)).isZero();
    assertThat(BankCardNumber.parse(text).reveal()).isEqualTo(text);
  }

  @Property
  void one_wrong_character_in_a_citizen_id_is_always_noticed(
      @ForAll("citizenIds") String text, @ForAll("places") int place, @ForAll("digits") char c) {
    assertNoticed(CitizenId.TYPE, text, place, c);
  }

  @Property
  void one_wrong_character_in_a_credit_code_is_always_noticed(
      @ForAll("creditCodes") String text,
      @ForAll("places") int place,
      @ForAll("codeChars") char c) {
    assertNoticed(UnifiedSocialCreditCode.TYPE, text, place, c);
  }

  @Property
  void one_wrong_digit_in_a_card_is_always_noticed(
      @ForAll("cards") String text, @ForAll("places") int place, @ForAll("digits") char c) {
    assertNoticed(BankCardNumber.TYPE, text, place % text.length(), c);
  }

  @Property
  void whatever_the_text_check_and_parse_agree(@ForAll("anyText") String text) {
    for (Strictness strictness : Strictness.values()) {
      for (PiiType<?> type : PiiFormats.standard().withStrictness(strictness).types()) {
        Parsed<?> parsed = type.tryParse(text);

        boolean clean = parsed instanceof Parsed.Valid && parsed.defects().isEmpty();
        assertThat(type.check(text) == 0).isEqualTo(clean);
      }
    }
  }

  @Property
  void what_was_normalised_once_stays(@ForAll("citizenIds") String text) {
    String grouped = text.substring(0, 6) + " " + text.substring(6, 14) + "-" + text.substring(14);

    String once = CitizenId.parse(grouped).reveal();

    assertThat(CitizenId.parse(once).reveal()).isEqualTo(once).isEqualTo(text);
  }

  private static void assertNoticed(PiiType<?> type, String text, int place, char c) {
    StringBuilder mutated = new StringBuilder(text);
    mutated.setCharAt(place, c);
    if (!mutated.toString().equals(text)) {
      assertThat(type.check(mutated)).isNotZero();
      assertThat(type.tryParse(mutated)).isInstanceOf(Parsed.Invalid.class);
    }
  }

  @Provide
  static Arbitrary<String> citizenIds() {
    Arbitrary<String> divisions = Arbitraries.of("110101", "440524", "441900", "460400", "513231");
    Arbitrary<String> dates =
        Combinators.combine(
                Arbitraries.integers().between(1800, 1899),
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 28))
            .as((year, month, day) -> "" + (year * 10_000 + month * 100 + day));
    Arbitrary<String> sequences = Arbitraries.strings().numeric().ofLength(3);
    return Combinators.combine(divisions, dates, sequences)
        .as((division, date, sequence) -> division + date + sequence)
        .map(body -> PersonNumberType.text(Long.parseLong(body)));
  }

  @Provide
  static Arbitrary<String> creditCodes() {
    Arbitrary<String> heads = Arbitraries.of("91110000", "12440600", "91440300", "52100000");
    Arbitrary<String> bodies =
        Arbitraries.strings()
            .withChars(UnifiedSocialCreditCodeType.ALPHABET.toCharArray())
            .ofLength(8);
    return Combinators.combine(heads, bodies)
        .as((head, body) -> withCheck(head + body + organisationCheck(body)));
  }

  @Provide
  static Arbitrary<String> cards() {
    return Combinators.combine(
            Arbitraries.of("62", "81", "41"), Arbitraries.strings().numeric().ofLength(13))
        .as((prefix, rest) -> withLuhn(prefix + rest));
  }

  @Provide
  static Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 17);
  }

  @Provide
  static Arbitrary<Character> digits() {
    return Arbitraries.chars().numeric();
  }

  @Provide
  static Arbitrary<Character> codeChars() {
    return Arbitraries.chars().with(UnifiedSocialCreditCodeType.ALPHABET.toCharArray());
  }

  @Provide
  static Arbitrary<String> anyText() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(80),
        Arbitraries.strings().withChars("0123456789Xx -－８").ofMaxLength(24));
  }

  private static char organisationCheck(String body) {
    int sum =
        IntStream.range(0, 8)
            .map(
                i -> OrganisationCodeType.valueOf(body.charAt(i)) * OrganisationCodeType.WEIGHTS[i])
            .sum();
    return OrganisationCodeType.checkCharacter(sum);
  }

  private static String withCheck(String body) {
    String alphabet = UnifiedSocialCreditCodeType.ALPHABET;
    int sum =
        IntStream.range(0, 17).map(i -> alphabet.indexOf(body.charAt(i)) * CODE_WEIGHTS[i]).sum();
    return body + alphabet.charAt((31 - sum % 31) % 31);
  }

  private static String withLuhn(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? (digit * 2) / 10 + (digit * 2) % 10 : digit;
    }
    return body + (10 - sum % 10) % 10;
  }
}
