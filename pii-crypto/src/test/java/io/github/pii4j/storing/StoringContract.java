package io.github.pii4j.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pii4j.crypto.DecryptionFailedException;
import io.github.pii4j.crypto.UnknownCiphertextException;
import io.github.pii4j.testkit.Canary;
import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows are written and read, by every library on every database. */
interface StoringContract {

  Host host();

  @Test
  default void what_is_inserted_is_read_and_opens() {
    FakeValues fakes = FakeValues.from(new Random(1));
    CitizenId id = fakes.citizenId();
    MobileNumber mobile = fakes.mobileNumber();

    host().workers().insert(List.of(host().fields().row("w1", id, mobile)));

    WorkerRow read = host().workers().find("w1");
    assertThat(host().fields().citizenId.read(read)).contains(id);
    assertThat(host().fields().mobile.read(read)).contains(mobile);
  }

  @Test
  default void a_column_without_value_stays_so() {
    host().workers().insert(List.of(new WorkerRow("w1")));

    WorkerRow read = host().workers().find("w1");

    assertThat(host().fields().citizenId.read(read)).isEmpty();
    assertThat(read.getCitizenIdIndex()).isNull();
    assertThat(host().fields().mobile.read(read)).isEmpty();
    assertThat(read.getMobileIndex()).isNull();
  }

  @Test
  default void an_update_is_read_and_leaves_the_rest() {
    FakeValues fakes = FakeValues.from(new Random(1));
    CitizenId after = fakes.citizenId();
    host().workers().insert(List.of(row("w1", fakes)));

    WorkerRow row = host().workers().find("w1");
    host().fields().citizenId.write(row, after);
    host().workers().update(row);

    WorkerRow read = host().workers().find("w1");
    assertThat(host().fields().citizenId.read(read)).contains(after);
    assertThat(read.getCitizenIdIndex()).isEqualTo(row.getCitizenIdIndex());
    assertThat(read.getMobile()).isEqualTo(row.getMobile());
  }

  @Test
  default void what_is_cleared_leaves_nothing_to_find_it_by() {
    host().workers().insert(List.of(row("w1", FakeValues.from(new Random(1)))));

    WorkerRow row = host().workers().find("w1");
    host().fields().citizenId.clear(row);
    host().workers().update(row);

    WorkerRow read = host().workers().find("w1");
    assertThat(read.getCitizenId()).isNull();
    assertThat(read.getCitizenIdIndex()).isNull();
    assertThat(read.getCitizenIdTail()).isNull();
    assertThat(read.getMobile()).isNotNull();
  }

  @Test
  default void a_ciphertext_put_into_the_row_of_another_person_does_not_open() throws SQLException {
    FakeValues fakes = FakeValues.from(new Random(1));
    host().workers().insert(List.of(row("w1", fakes), row("w2", fakes)));
    host()
        .database()
        .run(
            "update worker set citizen_id = (select citizen_id from worker where id = 'w1')"
                + " where id = 'w2'");

    WorkerRow forged = host().workers().find("w2");

    assertThatThrownBy(() -> host().fields().citizenId.read(forged))
        .isInstanceOf(DecryptionFailedException.class);
  }

  @Test
  default void what_was_stored_in_clear_is_refused_and_not_shown() throws SQLException {
    CitizenId id = FakeValues.from(new Random(2)).citizenId();
    host().database().run("insert into worker (id, mobile) values ('w1', '" + id.reveal() + "')");

    Throwable refusal = catchThrowable(() -> host().workers().find("w1"));

    assertThat(refusal).hasRootCauseInstanceOf(UnknownCiphertextException.class);
    Canary.of(id).assertNotIn(refusal);
  }

  private WorkerRow row(String key, FakeValues fakes) {
    return host().fields().row(key, fakes.citizenId(), fakes.mobileNumber());
  }
}
