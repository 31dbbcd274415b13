package io.github.pii4j.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pii4j.crypto.DecryptionFailedException;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.UnknownCiphertextException;
import io.github.pii4j.testkit.Canary;
import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every library on every database. */
abstract class StoringContract {

  private final FakeValues fakes = FakeValues.from(new Random(1));

  /** What is stored in clear; on a server it may lie beside what another test encrypted. */
  private final FakeValues others = FakeValues.from(new Random(2));

  private final PiiCrypto crypto = HostCrypto.create();
  private final FieldCipher<CitizenId> ids =
      crypto.field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"));
  private final FieldCipher<MobileNumber> mobiles =
      crypto.field(MobileNumber.TYPE, FieldName.of("worker", "mobile"));

  private WorkerDatabase database;
  private WorkerStore workers;

  abstract WorkerDatabase database(Path folder) throws Exception;

  abstract WorkerStore workers(WorkerDatabase on);

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    database = database(folder);
    database.run(
        "create table worker (id varchar(40) primary key, citizen_id "
            + database.binary()
            + ", mobile varchar(200))");
    workers = workers(database);
  }

  @AfterEach
  void close() throws Exception {
    workers.close();
    database.close();
    crypto.close();
  }

  @Test
  void what_is_inserted_is_read_and_opens() {
    CitizenId id = fakes.citizenId();
    MobileNumber mobile = fakes.mobileNumber();

    workers.insert(List.of(row("w1", id, mobile)));
    WorkerRow read = workers.find("w1");

    assertThat(ids.decrypt(read.getCitizenId(), read.subject())).isEqualTo(id);
    assertThat(mobiles.decrypt(read.getMobile(), read.subject())).isEqualTo(mobile);
  }

  @Test
  void a_column_without_value_stays_so() {
    workers.insert(List.of(new WorkerRow("w1")));

    WorkerRow read = workers.find("w1");

    assertThat(read.getCitizenId()).isNull();
    assertThat(read.getMobile()).isNull();
  }

  @Test
  void an_update_is_read() {
    CitizenId after = fakes.citizenId();
    workers.insert(List.of(row("w1", fakes.citizenId(), fakes.mobileNumber())));

    WorkerRow row = workers.find("w1");
    row.setCitizenId(ids.encrypt(after, row.subject()));
    workers.update(row);

    WorkerRow read = workers.find("w1");
    assertThat(ids.decrypt(read.getCitizenId(), read.subject())).isEqualTo(after);
    assertThat(read.getMobile()).isEqualTo(row.getMobile());
  }

  @Test
  void a_column_opens_for_no_other_person() {
    workers.insert(
        List.of(
            row("w1", fakes.citizenId(), fakes.mobileNumber()),
            row("w2", fakes.citizenId(), fakes.mobileNumber())));

    WorkerRow read = workers.find("w1");

    assertThatThrownBy(() -> ids.decrypt(read.getCitizenId(), SubjectId.of("w2")))
        .isInstanceOf(DecryptionFailedException.class);
  }

  @Test
  void a_thousand_rows_come_back_and_nothing_on_disk_shows_them() throws Exception {
    Map<String, CitizenId> planted = new TreeMap<>();
    List<WorkerRow> rows = new ArrayList<>();
    Set<String> clear = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      CitizenId id = fakes.citizenId();
      MobileNumber mobile = fakes.mobileNumber();
      planted.put("w" + i, id);
      rows.add(row("w" + i, id, mobile));
      clear.addAll(List.of(id.reveal(), mobile.reveal()));
    }

    workers.insert(rows);

    assertThat(opened(workers.all())).isEqualTo(planted);
    assertThat(found(clear)).isEmpty();
  }

  /** So that the search above is known to be able to fail. */
  @Test
  void one_value_left_in_clear_is_found_in_the_raw_files_and_in_the_dump() throws Exception {
    CitizenId id = others.citizenId();
    database.run(
        "create table control (note varchar(40))",
        "insert into control values ('" + id.reveal() + "')");

    assertThat(found(Set.of(id.reveal())))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsKey(WorkerDatabase.DUMP);
  }

  @Test
  void what_was_stored_in_clear_is_refused_and_not_shown() throws SQLException {
    CitizenId id = others.citizenId();
    database.run("insert into worker (id, mobile) values ('w1', '" + id.reveal() + "')");

    Throwable refusal = catchThrowable(() -> workers.find("w1"));

    assertThat(refusal).hasRootCauseInstanceOf(UnknownCiphertextException.class);
    Canary.of(id).assertNotIn(refusal);
  }

  /** Where on disk which dresses of the values are. */
  private Map<String, Set<String>> found(Set<String> values) throws Exception {
    ClearTextSearch search = new ClearTextSearch(values);
    Map<String, Set<String>> found = new TreeMap<>();
    database.contents().forEach((file, bytes) -> found.put(file, search.dressesIn(bytes)));
    assertThat(found).containsKey(WorkerDatabase.DUMP).hasSizeGreaterThan(1);
    found.values().removeIf(Set::isEmpty);
    return found;
  }

  private Map<String, CitizenId> opened(List<WorkerRow> rows) {
    Map<String, CitizenId> opened = new TreeMap<>();
    rows.forEach(row -> opened.put(row.getId(), ids.decrypt(row.getCitizenId(), row.subject())));
    return opened;
  }

  private WorkerRow row(String key, CitizenId id, MobileNumber mobile) {
    WorkerRow row = new WorkerRow(key);
    row.setCitizenId(ids.encrypt(id, row.subject()));
    row.setMobile(mobiles.encrypt(mobile, row.subject()));
    return row;
  }
}
