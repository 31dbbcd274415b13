package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncryptedPropertyTests {

  private static final FieldName FIELD = FieldName.of("worker", "citizen_id");
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  private final PiiCrypto crypto = HostCrypto.create();
  private final FieldCipher<CitizenId> cipher = crypto.field(CitizenId.TYPE, FIELD);
  private final BlindIndex<CitizenId> byId =
      crypto.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(20));
  private final BlindIndex<CitizenId> byTail =
      crypto.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(7), IndexPart.lastCharacters(4));

  private final EncryptedProperty<Row, CitizenId> property =
      EncryptedProperty.<Row, CitizenId>of(
              cipher, row -> row.subject, row -> row.value, (row, value) -> row.value = value)
          .indexedBy(byId, (row, index) -> row.index = index)
          .indexedBy(byTail, (row, index) -> row.tail = index);

  @AfterEach
  void close() {
    crypto.close();
  }

  @Test
  void a_value_is_written_with_its_indexes_and_read() {
    Row row = new Row("w1");

    property.write(row, ID);

    assertThat(cipher.decrypt(requireNonNull(row.value), row.subject)).isEqualTo(ID);
    assertThat(row.index).isEqualTo(byId.of(ID));
    assertThat(row.tail).isEqualTo(byTail.of(ID));
    assertThat(property.read(row)).contains(ID);
  }

  @Test
  void a_row_stays_as_it_was_if_not_all_can_be_written() {
    PiiCrypto closed = HostCrypto.create();
    BlindIndex<CitizenId> dead = closed.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(20));
    closed.close();
    Row row = new Row("w1");

    assertThatThrownBy(
            () -> property.indexedBy(dead, (same, index) -> same.index = index).write(row, ID))
        .isInstanceOf(IllegalStateException.class);

    assertThat(row.value).isNull();
    assertThat(row.index).isNull();
    assertThat(row.tail).isNull();
  }

  @Test
  void what_is_cleared_is_gone_with_its_indexes() {
    Row row = new Row("w1");
    property.write(row, ID);

    property.clear(row);

    assertThat(row.value).isNull();
    assertThat(row.index).isNull();
    assertThat(row.tail).isNull();
    assertThat(property.read(row)).isEmpty();
  }

  @Test
  void an_index_added_to_a_property_leaves_that_property_as_it_was() {
    EncryptedProperty<Row, CitizenId> plain =
        EncryptedProperty.of(
            cipher, row -> row.subject, row -> row.value, (row, value) -> row.value = value);
    plain.indexedBy(byId, (row, index) -> row.index = index);
    Row row = new Row("w1");

    plain.write(row, ID);

    assertThat(row.index).isNull();
  }

  @Test
  void rows_that_fit_are_kept_in_their_order() {
    Row first = written("w1", ID);
    Row other = written("w2", CitizenId.parse("441900189001010010"));
    Row last = written("w3", ID);

    assertThat(property.keep(List.of(last, other, new Row("w4"), first), query()))
        .containsExactly(last, first);
  }

  @Test
  void a_row_whose_keys_are_destroyed_does_not_hold_what_is_asked() {
    Row erased = written("w1", ID);
    Row other = written("w2", ID);
    crypto.subjectKeys().shred(erased.subject);

    assertThat(property.keep(List.of(erased, other), query())).containsExactly(other);
    assertThatThrownBy(() -> property.read(erased)).isInstanceOf(SubjectShreddedException.class);
  }

  @Test
  void a_row_that_does_not_open_fails_the_whole_search() {
    Row row = written("w1", ID);
    Row forged = written("w2", ID);
    forged.value = row.value;

    assertThatThrownBy(() -> property.keep(List.of(row, forged), query()))
        .isInstanceOf(DecryptionFailedException.class);
  }

  private IndexQuery<CitizenId> query() {
    return IndexQuery.equalTo(byId, ID);
  }

  private Row written(String key, CitizenId id) {
    Row row = new Row(key);
    property.write(row, id);
    return row;
  }

  private static final class Row {

    private final SubjectId subject;
    private @Nullable Encrypted<CitizenId> value;
    private @Nullable IndexValue index;
    private @Nullable IndexValue tail;

    private Row(String key) {
      this.subject = SubjectId.of(key);
    }
  }
}
