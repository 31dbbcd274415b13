package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.testkit.PiiArbitraries;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.PersonName;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTests {

  private static final IndexWidth FULL = IndexWidth.fullAcceptingGuesses();
  private static final FieldName FIELD = FieldName.of("worker", "citizen_id");
  private static final Tenant TENANT = Tenant.of("acme");

  /** The holder of this number was born in 1880. */
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  /** The documented format, written out; HMAC computed by another implementation (Python's). */
  @Test
  void format_1_is_what_it_always_was() {
    BlindIndex<CitizenId> index = index(FULL, IndexPart.WHOLE, TENANT, FIELD, 7);

    assertThat(index.of(ID).text())
        .isEqualTo("73e76435dbfe552bc6f2b81a35b77047a62c29c68d69dc69e0869bc32f6d0c7a");
  }

  @Test
  void format_1_of_hmac_sm3_is_what_it_always_was() {
    BlindIndex<CitizenId> index =
        new BlindIndex<>(
            CitizenId.TYPE,
            FIELD,
            FULL,
            IndexPart.lastCharacters(4),
            TENANT,
            new OneEngine<>(new HmacSm3(OneEngine.key(7))));

    assertThat(index.of(ID).text())
        .isEqualTo("337b3cfcd340242c40e638e3bd3d03c94fe4ba17971d05bbcafa47f177cf4173");
  }

  @Test
  void the_message_is_the_hash_of_the_place_and_the_text() {
    KeyedHash hash = new HmacSha256(OneEngine.key(7));
    byte[] place = place(hash);
    byte[] text = ID.reveal().getBytes(UTF_8);
    byte[] message = ByteBuffer.allocate(16 + text.length).put(place).put(text).array();

    IndexValue value = index(FULL, IndexPart.WHOLE, TENANT, FIELD, 7).of(ID);

    assertThat(value.bytes()).isEqualTo(hash.hash(message));
  }

  @Property(tries = 200)
  void index_values_are_equal_if_and_only_if_the_values_are(
      @ForAll("ids") CitizenId one, @ForAll("ids") CitizenId other) {
    BlindIndex<CitizenId> index = index(FULL, IndexPart.WHOLE, TENANT, FIELD, 7);

    assertThat(index.of(one)).isEqualTo(index.of(CitizenId.parse(one.reveal())));
    assertThat(index.of(one).equals(index.of(other))).isEqualTo(one.equals(other));
  }

  @Test
  void however_a_value_was_written_its_index_value_is_the_same() {
    BlindIndex<MobileNumber> index =
        new BlindIndex<>(
            MobileNumber.TYPE, FIELD, FULL, IndexPart.WHOLE, TENANT, OneEngine.hash(7));

    Set<IndexValue> values =
        Stream.of("17406000001", "+86 174 0600 0001", "１７４０６００００01")
            .map(MobileNumber::parse)
            .map(index::of)
            .collect(Collectors.toSet());

    assertThat(values).hasSize(1);
  }

  @Property
  void a_narrower_index_value_is_the_beginning_of_a_wider_one(
      @ForAll("ids") CitizenId id, @ForAll @IntRange(min = 1, max = 256) int bits) {
    IndexWidth width = IndexWidth.of(bits).acceptingGuesses();

    BigInteger narrow = number(index(width, IndexPart.WHOLE, TENANT, FIELD, 7).of(id));
    BigInteger wide = number(index(FULL, IndexPart.WHOLE, TENANT, FIELD, 7).of(id));

    int bytes = (bits + 7) / 8;
    assertThat(narrow.shiftRight(8 * bytes - bits)).isEqualTo(wide.shiftRight(256 - bits));
    assertThat(narrow.getLowestSetBit())
        .satisfiesAnyOf(
            lowest -> assertThat(lowest).isGreaterThanOrEqualTo(8 * bytes - bits),
            lowest -> assertThat(lowest).isEqualTo(-1));
  }

  @Property(tries = 50)
  void whatever_differs_in_the_place_or_the_key_gives_another_index_value(
      @ForAll("ids") CitizenId id) {
    Stream<BlindIndex<CitizenId>> indexes =
        Stream.of(
            index(FULL, IndexPart.WHOLE, TENANT, FIELD, 7),
            index(FULL, IndexPart.WHOLE, TENANT, FIELD, 8),
            index(FULL, IndexPart.WHOLE, Tenant.of("acme2"), FIELD, 7),
            index(FULL, IndexPart.WHOLE, TENANT, FieldName.of("worker", "id"), 7),
            index(FULL, IndexPart.WHOLE, TENANT, FieldName.of("workerc", "itizen_id"), 7),
            index(FULL, IndexPart.lastCharacters(18), TENANT, FIELD, 7),
            index(FULL, IndexPart.firstCharacters(18), TENANT, FIELD, 7),
            index(FULL, IndexPart.firstCharacters(19), TENANT, FIELD, 7));

    assertThat(indexes.map(index -> index.of(id))).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  void values_with_the_same_last_four_characters_are_found_by_them() {
    BlindIndex<CitizenId> index = index(width(12), IndexPart.lastCharacters(4), TENANT, FIELD, 7);
    CitizenId sameEnd = CitizenId.parse("110101180401010014");
    CitizenId otherEnd = CitizenId.parse("110101188001010011");

    assertThat(index.ofPart("0014")).isEqualTo(index.of(ID)).isEqualTo(index.of(sameEnd));
    assertThat(index.of(otherEnd)).isNotEqualTo(index.of(ID));
  }

  @Test
  void a_name_is_found_by_its_first_character_even_if_it_has_no_other() {
    BlindIndex<PersonName> index =
        new BlindIndex<>(
            PersonName.TYPE,
            FIELD,
            IndexWidth.of(8),
            IndexPart.firstCharacters(1),
            TENANT,
            OneEngine.hash(7));

    assertThat(index.of(PersonName.parse("𠮷甲"))).isEqualTo(index.ofPart("𠮷"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ASCII only \u007f", "\u0080", "mixed 张三丰", "𠮷野", "Zoë"})
  void a_text_of_any_characters_is_hashed_as_utf_8(String text) {
    BlindIndex<Note> index =
        new BlindIndex<>(
            NoteType.ANY_TEXT, FIELD, FULL, IndexPart.WHOLE, TENANT, OneEngine.hash(7));
    KeyedHash hash = new HmacSha256(OneEngine.key(7));
    byte[] place = place(hash);
    byte[] clear = text.getBytes(UTF_8);

    byte[] expected =
        hash.hash(ByteBuffer.allocate(16 + clear.length).put(place).put(clear).array());

    assertThat(index.of(new Note(text)).bytes()).isEqualTo(expected);
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    BlindIndex<Note> index =
        new BlindIndex<>(
            NoteType.ANY_TEXT, FIELD, FULL, IndexPart.WHOLE, TENANT, OneEngine.hash(7));

    assertThatThrownBy(() -> index.of(new Note("abc\ud842")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value for worker.citizen_id has half a surrogate pair at index 3");
  }

  @Test
  void a_part_is_as_long_as_it_says() {
    BlindIndex<CitizenId> index = index(width(12), IndexPart.lastCharacters(4), TENANT, FIELD, 7);

    assertThatThrownBy(() -> index.ofPart("014"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the part is last 4: 4 characters, not 3");
    assertThatThrownBy(() -> index(width(12), IndexPart.WHOLE, TENANT, FIELD, 7).ofPart("0014"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_index_prints_neither_field_nor_key() {
    assertThat(index(width(12), IndexPart.lastCharacters(4), TENANT, FIELD, 7))
        .hasToString("BlindIndex[last 4, 12 bits]");
  }

  @Test
  void a_full_index_over_values_that_can_be_guessed_is_refused() {
    assertThatThrownBy(() -> index(IndexWidth.of(256), IndexPart.WHOLE, TENANT, FIELD, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an index of 256 bits nearly tells a value of citizen-id, whole, of which there are"
                + " only 354301248000: take at most 37 bits, or ask by name,"
                + " IndexWidth.of(256).acceptingGuesses()");
  }

  @Provide
  Arbitrary<CitizenId> ids() {
    return PiiArbitraries.values(CitizenId.class);
  }

  private static IndexWidth width(int bits) {
    return IndexWidth.of(bits);
  }

  private static BlindIndex<CitizenId> index(
      IndexWidth width, IndexPart part, Tenant tenant, FieldName field, int key) {
    return new BlindIndex<>(CitizenId.TYPE, field, width, part, tenant, OneEngine.hash(key));
  }

  private static byte[] place(KeyedHash hash) {
    byte[] name = PlaceName.of("pii4j blind index 1", TENANT, FIELD, "whole");
    return Arrays.copyOf(hash.hash(name), 16);
  }

  private static BigInteger number(IndexValue value) {
    return new BigInteger(1, HexFormat.of().parseHex(value.text()));
  }
}
