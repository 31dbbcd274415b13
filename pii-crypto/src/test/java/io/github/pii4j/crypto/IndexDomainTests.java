package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.Idfa;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.PersonName;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import java.io.StringReader;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexDomainTests {

  private static final String HEAD = "# asOf: 2026-11-02\ntype\tpart\tsize\talphabet\tsource\n";

  @ParameterizedTest
  @CsvSource({
    "citizen-id, 354301248000",
    "mobile, 5553000000",
    "bank-card, 1000000000000",
    "person-name, 1200000",
    "email, 17494305328",
    "idfa, 5316911983139663491615228241121378304"
  })
  void the_table_counts_the_values_of_a_type(String type, BigInteger size) {
    assertThat(domain(type, IndexPart.WHOLE).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "mobile, 4, 10000",
    "bank-card, 4, 10000",
    "bank-card, 30, 1000000000000",
    "citizen-id, 4, 11000",
    "citizen-id, 5, 100000",
    "person-name, 1, 8105",
    "person-name, 2, 1200000"
  })
  void a_part_has_as_many_values_as_the_alphabet_allows(String type, int last, BigInteger size) {
    assertThat(domain(type, IndexPart.lastCharacters(last)).size()).isEqualTo(size);
  }

  @Test
  void parts_that_are_counted_go_before_the_alphabet() {
    assertThat(domain("mobile", IndexPart.firstCharacters(3)))
        .isEqualTo(IndexDomain.of("mobile, first 3", 58));
    assertThat(domain("person-name", IndexPart.firstCharacters(1)))
        .isEqualTo(IndexDomain.of("person-name, first 1", 1_000));
  }

  @Test
  void every_line_is_of_a_type_that_there_is() {
    DatedLines lines = DatedLines.bundled("index-domains.tsv", 5);

    assertThat(lines.rows())
        .hasSize(31)
        .allSatisfy(row -> assertThat(PiiFormats.standard().type(row.get(0))).isPresent())
        .allSatisfy(row -> assertThat(row.get(4)).isNotBlank());
    assertThat(IndexDomains.bundled().asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
  }

  /** Guards the figures against an edition of the ranges that they were not counted from. */
  @Test
  void mobile_numbers_are_counted_from_the_ranges_in_use() {
    long prefixes =
        IntStream.range(10_000, 20_000).filter(p -> MobileNumber.check(p + "000000") == 0).count();
    long shortPrefixes =
        IntStream.range(10_000, 20_000)
            .filter(p -> MobileNumber.check(p + "000000") == 0)
            .map(p -> p / 100)
            .distinct()
            .count();

    assertThat(domain("mobile", IndexPart.WHOLE).size()).isEqualTo(prefixes * 1_000_000);
    assertThat(domain("mobile", IndexPart.firstCharacters(3)).size()).isEqualTo(shortPrefixes);
  }

  @Test
  void a_random_identifier_cannot_be_guessed() {
    assertThat(IndexDomain.of(Idfa.TYPE, IndexPart.WHOLE))
        .hasValueSatisfying(domain -> assertThat(domain.isGuessable()).isFalse());
    assertThat(new IndexDomain("test", BigInteger.TWO.pow(112)).isGuessable()).isTrue();
    assertThat(new IndexDomain("test", BigInteger.TWO.pow(112).add(BigInteger.ONE)).isGuessable())
        .isFalse();
  }

  @Test
  void a_full_index_over_random_identifiers_is_no_secret() {
    IndexWidth.of(256).require(Idfa.TYPE, IndexPart.WHOLE);

    assertThatThrownBy(() -> IndexWidth.of(256).require(CitizenId.TYPE, IndexPart.WHOLE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_type_that_nobody_has_counted_needs_a_count_or_a_word() {
    IndexWidth width = IndexWidth.of(20);

    assertThatThrownBy(() -> width.require(NoteType.ANY_TEXT, IndexPart.lastCharacters(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "how many values ANY_TEXT (last 4) has is not known here: say it,"
                + " IndexWidth.of(20).over(IndexDomain.of(...)), or ask by name,"
                + " IndexWidth.of(20).acceptingGuesses()");
    width.over(IndexDomain.of("notes", 1L << 21)).require(NoteType.ANY_TEXT, IndexPart.WHOLE);
    width.acceptingGuesses().require(NoteType.ANY_TEXT, IndexPart.WHOLE);
  }

  @Test
  void a_host_counts_anew() {
    IndexDomains own =
        IndexDomains.read(
            "own.tsv", new StringReader(HEAD + "bank-card\twhole\t1000000000\t10\tour issuer\n"));

    assertThat(own.find(BankCardNumber.TYPE, IndexPart.WHOLE))
        .contains(IndexDomain.of("bank-card, whole", 1_000_000_000));
    assertThat(own.find(PersonName.TYPE, IndexPart.WHOLE)).isEmpty();
    assertThat(own.asOf()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(IndexDomain.ofDigits("16 digits, prefix of 6", 9).size()).isEqualTo(1_000_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank-card\twhole\t0\t10\tx\n",
        "bank-card\twhole\t1e9\t10\tx\n",
        "bank-card\twhole\t10\t10\n",
        "bank-card\tlast 04\t10\t\tx\n",
        "bank-card\tmiddle 4\t10\t\tx\n",
        "bank-card\twhole\t10\t10\tx\nbank-card\twhole\t10\t10\tx\n"
      })
  void a_table_that_cannot_be_understood_is_refused(String lines) {
    assertThatThrownBy(() -> IndexDomains.read("own.tsv", new StringReader(HEAD + lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("own.tsv:");
  }

  @Test
  void a_table_says_of_which_day_it_is() {
    assertThatThrownBy(() -> IndexDomains.read("own.tsv", new StringReader("a\tb\tc\td\te\n")))
        .hasMessageContaining("asOf");
    assertThatThrownBy(() -> IndexDomains.read("own.tsv", new StringReader("# asOf: today\n")))
        .hasMessageContaining("own.tsv:1");
    assertThatThrownBy(() -> IndexDomains.read("own.tsv", new StringReader("# asOf: 2026-11-01\n")))
        .hasMessageContaining("columns");
  }

  @Test
  void sizes_parts_and_widths_have_limits() {
    assertThatThrownBy(() -> IndexDomain.of("test", 0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> IndexDomain.ofDigits("test", 65)).hasMessageContaining("not 65");
    assertThatThrownBy(() -> IndexPart.lastCharacters(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> IndexPart.firstCharacters(65)).hasMessageContaining("not 65");
    assertThatThrownBy(() -> IndexWidth.of(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> IndexWidth.of(257)).hasMessageContaining("not 257");
  }

  @Test
  void parts_widths_and_domains_are_values() {
    EqualsVerifier.forClass(IndexPart.class).verify();
    EqualsVerifier.forClass(IndexWidth.class)
        .withPrefabValues(BigInteger.class, BigInteger.ONE, BigInteger.TEN)
        .verify();
    EqualsVerifier.forClass(IndexDomain.class)
        .withPrefabValues(BigInteger.class, BigInteger.ONE, BigInteger.TEN)
        .verify();
    assertThat(IndexWidth.fullAcceptingGuesses()).hasToString("256 bits, accepting guesses");
    assertThat(IndexWidth.of(1)).hasToString("1 bit");
  }

  private static IndexDomain domain(String type, IndexPart part) {
    PiiType<?> found = PiiFormats.standard().type(type).orElseThrow();
    return IndexDomain.of(found, part).orElseThrow();
  }
}
