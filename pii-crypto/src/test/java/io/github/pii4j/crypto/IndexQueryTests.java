package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.testkit.Canary;
import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexQueryTests {

  private static final FieldName FIELD = FieldName.of("worker", "citizen_id");
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  private final PiiCrypto crypto = HostCrypto.create();
  private final BlindIndex<CitizenId> byId =
      crypto.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(1));
  private final BlindIndex<CitizenId> byTail =
      crypto.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(1), IndexPart.lastCharacters(4));

  @AfterEach
  void close() {
    crypto.close();
  }

  @Test
  void asks_the_index_for_what_the_index_gives() {
    assertThat(IndexQuery.equalTo(byId, ID).index()).isEqualTo(byId.of(ID));
    assertThat(IndexQuery.withPart(byTail, "0014").index()).isEqualTo(byTail.of(ID));
  }

  @Test
  void of_values_with_the_same_index_value_only_the_same_value_fits() {
    IndexQuery<CitizenId> query = IndexQuery.equalTo(byId, ID);
    CitizenId other = anotherWith(byId.of(ID), byId);

    assertThat(query.fits(CitizenId.parse("440524188001010014"))).isTrue();
    assertThat(query.fits(other)).isFalse();
  }

  @Test
  void of_values_with_the_same_index_value_only_the_same_part_fits() {
    IndexQuery<CitizenId> query = IndexQuery.withPart(byTail, "0014");

    assertThat(query.fits(ID)).isTrue();
    assertThat(query.fits(anotherWith(byTail.of(ID), byTail))).isFalse();
  }

  @Test
  void an_index_over_a_part_serves_a_query_for_the_whole_value() {
    IndexQuery<CitizenId> query = IndexQuery.equalTo(byTail, ID);

    assertThat(query.index()).isEqualTo(byTail.of(ID));
    assertThat(query.fits(ID)).isTrue();
    assertThat(query.fits(anotherWith(byTail.of(ID), byTail))).isFalse();
  }

  @Test
  void an_index_over_whole_values_serves_no_query_for_a_part() {
    assertThatThrownBy(() -> IndexQuery.withPart(byId, "0014"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void prints_nothing_of_what_was_asked() {
    IndexQuery<CitizenId> query = IndexQuery.equalTo(byId, ID);

    assertThat(query).hasToString("IndexQuery[" + byId.of(ID) + "]");
    Canary.of(ID).assertNotIn(query.toString());
  }

  private static CitizenId anotherWith(IndexValue index, BlindIndex<CitizenId> by) {
    FakeValues fakes = FakeValues.from(new Random(1));
    CitizenId other = fakes.citizenId();
    while (!by.of(other).equals(index) || other.reveal().endsWith("0014")) {
      other = fakes.citizenId();
    }
    return other;
  }
}
