package io.github.pii4j.rights;

import static io.github.pii4j.rights.RequestStoreContract.NOON;
import static io.github.pii4j.rights.RequestStoreContract.WORKER;
import static io.github.pii4j.rights.RequestStoreContract.id;
import static io.github.pii4j.rights.RequestStoreContract.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.consent.RecordedLogs;
import io.github.pii4j.rights.jdbc.JdbcRequestStore;
import io.github.pii4j.rights.jdbc.Resealed;
import io.github.pii4j.value.SubjectId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the secrets of a store in a database protect, and how they change while nodes run. */
abstract class RequestSecretsContract extends JdbcRequestTables {

  private static final byte FRESH = 8;

  private JdbcRequestStore beforeChange() {
    return storeWith(keys(SECRET).alsoReading(secret(FRESH)));
  }

  private JdbcRequestStore afterChange() {
    return storeWith(keys(FRESH).alsoReading(secret(SECRET)));
  }

  private JdbcRequestStore fresh() {
    return storeWith(keys(FRESH));
  }

  @Test
  void nodes_with_either_secret_in_front_find_each_others_requests() {
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    beforeChange().keep(request(2, WORKER, new Wish.Access(), NOON));
    afterChange().keep(request(3, WORKER, new Wish.Objection("marketing"), NOON));

    assertThat(afterChange().of(WORKER))
        .extracting(RightsRequest::id)
        .containsExactly(ids(1, 2, 3));
    assertThat(beforeChange().of(WORKER)).hasSize(3);
    assertThat(afterChange().keep(request(4, WORKER, new Wish.Copy(), NOON)).id()).isEqualTo(id(1));
    assertThat(beforeChange().keep(request(5, WORKER, new Wish.Objection("marketing"), NOON)).id())
        .isEqualTo(id(3));
  }

  @Test
  void after_all_were_written_again_the_old_secret_is_needed_no_longer() throws SQLException {
    for (int i = 1; i <= 5; i++) {
      store.keep(request(i, SubjectRef.of(SubjectId.of("p" + i)), new Wish.Copy(), NOON));
    }
    RightsRequest done = store.find(id(5)).orElseThrow();
    store.replace(done.after(RequestStep.WITHDRAW, NOON, List.of()));
    RightsRequest first = afterChange().find(id(1)).orElseThrow();
    RightsRequest later = first.after(RequestStep.VERIFY, NOON, List.of("session"));
    assertThat(afterChange().replace(later)).as("a step writes with the new secret").isTrue();
    assertThat(fresh().find(id(1))).contains(later);

    assertThat(afterChange().reseal(3)).isEqualTo(new Resealed(3, 0));
    assertThat(afterChange().reseal(3)).isEqualTo(new Resealed(1, 0));
    assertThat(afterChange().reseal(3)).isEqualTo(new Resealed(0, 0));

    assertThat(fresh().open(RequestPosition.START, 9)).hasSize(4);
    assertThat(fresh().find(id(5)).orElseThrow().state()).isEqualTo(RequestState.WITHDRAWN);
    for (int i = 1; i <= 4; i++) {
      RightsRequest again = fresh().find(id(i)).orElseThrow();
      assertThat(fresh().of(again.subject())).containsExactly(again);
      assertThat(fresh().keep(request(9, again.subject(), new Wish.Copy(), NOON)).id())
          .as("the same wish is the same request")
          .isEqualTo(id(i));
    }
    assertThat(cells("SELECT DISTINCT key_name FROM rights_request")).hasSize(1);
  }

  @Test
  void a_store_with_one_secret_has_nothing_to_write_again() {
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));

    assertThat(store.reseal(9)).isEqualTo(new Resealed(0, 0));
    assertThat(fresh().reseal(9)).isEqualTo(new Resealed(0, 0));
    assertUnreadable(() -> fresh().find(id(1)));
  }

  @Test
  void a_request_that_ended_leaves_the_wish_to_another_under_every_secret() {
    RightsRequest first = beforeChange().keep(request(1, WORKER, new Wish.Copy(), NOON));
    store.replace(first.after(RequestStep.WITHDRAW, NOON, List.of()));

    assertThat(afterChange().keep(request(2, WORKER, new Wish.Copy(), NOON)).id()).isEqualTo(id(2));
  }

  @Test
  void whatever_is_changed_in_a_row_makes_it_unreadable_and_is_not_quoted() throws SQLException {
    store.keep(request(1, SubjectRef.of(SubjectId.of(CANARY)), new Wish.Copy(), NOON));
    store.keep(request(2, WORKER, new Wish.Copy(), NOON));
    String body = cells("SELECT body FROM rights_request WHERE id = '" + id(1) + "'").get(0);
    String verified =
        body.replace(
            "\"step\":\"RECEIVE\"}",
            "\"step\":\"RECEIVE\"},{\"at\":\"2026-02-13T04:00:01Z\",\"details\":[\"session\"],"
                + "\"step\":\"VERIFY\"}");
    assertThat(verified).isNotEqualTo(body);

    assertUnreadable(() -> fresh().find(id(1)));
    assertTampered("body = '" + verified + "', version = 2", "body = '" + body + "', version = 1");
    assertTampered("body = '{\"due\":1}'", "body = '" + body + "'");
    assertTampered("version = 2", "version = 1");
    assertTampered("key_name = 'another'", "key_name = '" + keyName() + "'");
    execute("UPDATE rights_request SET id = '" + id(3) + "' WHERE id = '" + id(2) + "'");
    assertUnreadable(() -> store.find(id(3)));
  }

  private String keyName() throws SQLException {
    return cells("SELECT key_name FROM rights_request").get(0);
  }

  private void assertTampered(String set, String back) throws SQLException {
    execute("UPDATE rights_request SET " + set + " WHERE id = '" + id(1) + "'");
    assertUnreadable(() -> store.find(id(1)));
    assertOthersAreOpen();
    execute("UPDATE rights_request SET " + back + " WHERE id = '" + id(1) + "'");
    assertThat(store.find(id(1))).isPresent();
  }

  /** One at a time, too: it would be the page that seems to be the end. */
  private void assertOthersAreOpen() {
    for (int most : new int[] {1, 9}) {
      List<String> logged =
          RecordedLogs.during(
              () ->
                  assertThat(store.open(RequestPosition.START, most))
                      .extracting(RightsRequest::id)
                      .containsExactly(id(2)));
      assertThat(logged)
          .singleElement()
          .asString()
          .contains("ERROR", id(1).text(), "cannot be read")
          .doesNotContain(CANARY);
    }
  }

  @Test
  void damaged_requests_do_not_keep_the_others_from_being_written_again_and_are_counted()
      throws SQLException {
    for (int i = 1; i <= 5; i++) {
      store.keep(request(i, SubjectRef.of(SubjectId.of("p" + i)), new Wish.Copy(), NOON));
    }
    execute("UPDATE rights_request SET version = 9 WHERE id < '" + id(3) + "'");

    assertThat(afterChange().reseal(2)).isEqualTo(new Resealed(2, 2));
    assertThat(afterChange().reseal(2)).isEqualTo(new Resealed(1, 2));
    assertThat(afterChange().reseal(2)).isEqualTo(new Resealed(0, 2));

    assertThat(fresh().open(RequestPosition.START, 9))
        .extracting(RightsRequest::id)
        .containsExactly(ids(3, 4, 5));
  }

  @Test
  void a_request_that_was_put_elsewhere_in_the_list_does_not_lead_who_turns_pages_in_a_circle()
      throws SQLException {
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    store.keep(request(2, WORKER, new Wish.Access(), NOON.plus(Duration.ofDays(9))));
    execute("UPDATE rights_request SET act_before = act_before * 2 WHERE id = '" + id(1) + "'");

    assertThat(store.open(RequestPosition.START, 9))
        .extracting(RightsRequest::id)
        .containsExactly(id(2));
  }

  @Test
  void a_row_whose_id_is_none_is_passed_over_and_its_id_is_not_printed() throws SQLException {
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    store.keep(request(2, WORKER, new Wish.Access(), NOON));
    execute("UPDATE rights_request SET id = '" + CANARY + "' WHERE id = '" + id(1) + "'");

    List<String> logged =
        RecordedLogs.during(
            () ->
                assertThat(store.open(RequestPosition.START, 9))
                    .extracting(RightsRequest::id)
                    .containsExactly(id(2)));

    assertThat(logged.toString()).contains("cannot be read").doesNotContain(CANARY);
  }

  @Test
  void a_request_is_not_listed_as_somebody_elses() throws SQLException {
    SubjectRef other = SubjectRef.of(SubjectId.of("worker-18"));
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    store.keep(request(2, other, new Wish.Copy(), NOON));
    String key = cells("SELECT subject_key FROM rights_request WHERE id = '" + id(1) + "'").get(0);

    execute("UPDATE rights_request SET subject_key = '" + key + "'");

    assertUnreadable(() -> store.of(WORKER));
  }

  static void assertUnreadable(Runnable reading) {
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(reading::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(RightsException.Code.UNREADABLE))
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(CANARY));
  }

  private static RequestId[] ids(int... numbers) {
    return IntStream.of(numbers).mapToObj(RequestStoreContract::id).toArray(RequestId[]::new);
  }
}
