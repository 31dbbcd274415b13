package io.github.pii4j.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.crypto.DecryptionFailedException;
import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows are found again by what they hold, by every library on every database. */
interface SearchContract {

  Host host();

  @Test
  default void a_thousand_rows_are_found_by_the_whole_value_and_by_nothing_else() {
    List<CitizenId> planted = plantThousand();

    int inVain = 0;
    for (int i = 0; i < 50; i++) {
      IndexQuery<CitizenId> query = IndexQuery.equalTo(host().fields().byId, planted.get(i));
      List<WorkerRow> candidates = host().workers().withCitizenId(query);
      inVain += candidates.size() - 1;
      assertThat(keys(host().fields().citizenId.keep(candidates, query))).containsExactly("w" + i);
    }

    assertThat(inVain).as("rows that only the decrypted value tells apart").isPositive();
  }

  @Test
  default void a_thousand_rows_are_found_by_the_last_four() {
    List<CitizenId> planted = plantThousand();
    String tail = planted.get(7).reveal().substring(14);

    IndexQuery<CitizenId> query = IndexQuery.withPart(host().fields().byTail, tail);
    List<WorkerRow> candidates = host().workers().withTail(query);

    List<String> expected = new ArrayList<>();
    for (int i = 0; i < planted.size(); i++) {
      if (planted.get(i).reveal().endsWith(tail)) {
        expected.add("w" + i);
      }
    }
    assertThat(keys(host().fields().citizenId.keep(candidates, query)))
        .contains("w7")
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(candidates).hasSizeGreaterThan(expected.size());
  }

  @Test
  default void a_text_column_is_searched_like_a_binary_one() {
    FakeValues fakes = FakeValues.from(new Random(1));
    MobileNumber shared = fakes.mobileNumber();
    host()
        .workers()
        .insert(
            List.of(
                host().fields().row("w1", fakes.citizenId(), shared),
                host().fields().row("w2", fakes.citizenId(), fakes.mobileNumber()),
                host().fields().row("w3", fakes.citizenId(), shared)));

    IndexQuery<MobileNumber> query = IndexQuery.equalTo(host().fields().byMobile, shared);

    assertThat(keys(host().fields().mobile.keep(host().workers().withMobile(query), query)))
        .containsExactly("w1", "w3");
  }

  @Test
  default void a_token_finds_its_rows_and_no_other() {
    FakeValues fakes = FakeValues.from(new Random(1));
    MobileNumber mobile = fakes.mobileNumber();
    host()
        .workers()
        .insert(
            List.of(
                host().fields().row("w1", fakes.citizenId(), mobile),
                host().fields().row("w2", fakes.citizenId(), fakes.mobileNumber())));

    Token<MobileNumber> token = host().fields().tokens.tokenize(mobile);

    assertThat(host().workers().withMobileToken(token))
        .singleElement()
        .satisfies(row -> assertThat(row.getMobileToken()).isEqualTo(token));
  }

  @Test
  default void a_value_that_nobody_has_is_not_found() {
    plantThousand();
    CitizenId absent = FakeValues.from(new Random(3)).citizenId();

    IndexQuery<CitizenId> query = IndexQuery.equalTo(host().fields().byId, absent);

    assertThat(host().fields().citizenId.keep(host().workers().withCitizenId(query), query))
        .isEmpty();
  }

  @Test
  default void after_an_update_only_the_new_value_is_found() {
    FakeValues fakes = FakeValues.from(new Random(1));
    CitizenId before = fakes.citizenId();
    CitizenId after = fakes.citizenId();
    host().workers().insert(List.of(host().fields().row("w1", before, fakes.mobileNumber())));

    WorkerRow row = host().workers().find("w1");
    host().fields().citizenId.write(row, after);
    host().workers().update(row);

    assertThat(found(before)).isEmpty();
    assertThat(found(after)).containsExactly("w1");
  }

  @Test
  default void a_person_whose_keys_are_destroyed_is_found_no_more_and_hides_nobody() {
    FakeValues fakes = FakeValues.from(new Random(1));
    CitizenId shared = fakes.citizenId();
    WorkerRow erased = host().fields().row("w1", shared, fakes.mobileNumber());
    host()
        .workers()
        .insert(List.of(erased, host().fields().row("w2", shared, fakes.mobileNumber())));

    host().fields().crypto.subjectKeys().shred(erased.subject());

    assertThat(found(shared)).containsExactly("w2");
  }

  @Test
  default void a_search_over_a_row_that_was_tampered_with_fails() throws SQLException {
    FakeValues fakes = FakeValues.from(new Random(1));
    CitizenId id = fakes.citizenId();
    host()
        .workers()
        .insert(
            List.of(
                host().fields().row("w1", id, fakes.mobileNumber()),
                host().fields().row("w2", fakes.citizenId(), fakes.mobileNumber())));
    host()
        .database()
        .run(
            "update worker set citizen_id = (select citizen_id from worker where id = 'w2')"
                + " where id = 'w1'");

    assertThatThrownBy(() -> found(id)).isInstanceOf(DecryptionFailedException.class);
  }

  private List<CitizenId> plantThousand() {
    FakeValues fakes = FakeValues.from(new Random(1));
    List<CitizenId> planted = new ArrayList<>();
    List<WorkerRow> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      planted.add(fakes.citizenId());
      rows.add(host().fields().row("w" + i, planted.get(i), fakes.mobileNumber()));
    }
    host().workers().insert(rows);
    return planted;
  }

  private List<String> found(CitizenId id) {
    IndexQuery<CitizenId> query = IndexQuery.equalTo(host().fields().byId, id);
    return keys(host().fields().citizenId.keep(host().workers().withCitizenId(query), query));
  }

  private static List<String> keys(List<WorkerRow> rows) {
    return rows.stream().map(WorkerRow::getId).toList();
  }
}
