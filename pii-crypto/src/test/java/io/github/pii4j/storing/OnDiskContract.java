package io.github.pii4j.storing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing on disk shows what was stored, by any library in any database. */
interface OnDiskContract {

  Host host();

  @Test
  default void a_thousand_rows_come_back_and_nothing_on_disk_shows_them() throws Exception {
    FakeValues fakes = FakeValues.from(new Random(1));
    Map<String, CitizenId> planted = new HashMap<>();
    Set<String> clear = new HashSet<>();
    List<WorkerRow> rows = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      CitizenId id = fakes.citizenId();
      MobileNumber mobile = fakes.mobileNumber();
      planted.put("w" + i, id);
      clear.addAll(List.of(id.reveal(), mobile.reveal()));
      rows.add(host().fields().row("w" + i, id, mobile));
    }

    host().workers().insert(rows);

    assertThat(opened(host().workers().all())).isEqualTo(planted);
    assertThat(placesOf(clear)).isEmpty();
  }

  /**
   * So that the search above is known to be able to fail. The value comes from another stream of
   * fakes: on a server it lies beside what other tests encrypted.
   */
  @Test
  default void one_value_left_in_clear_is_found_in_the_raw_files_and_in_the_dump()
      throws Exception {
    String clear = FakeValues.from(new Random(4)).citizenId().reveal();
    host()
        .database()
        .run(
            "create table control (note varchar(40))",
            "insert into control values ('" + clear + "')");

    assertThat(placesOf(Set.of(clear)))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsKey(WorkerDatabase.DUMP);
  }

  private Map<String, CitizenId> opened(List<WorkerRow> rows) {
    Map<String, CitizenId> opened = new HashMap<>();
    rows.forEach(row -> opened.put(row.getId(), host().fields().citizenId.read(row).orElseThrow()));
    return opened;
  }

  /** In which files which dresses of the values are. */
  private Map<String, Set<String>> placesOf(Set<String> values) throws Exception {
    ClearTextSearch search = new ClearTextSearch(values);
    Map<String, Set<String>> places = new TreeMap<>();
    host()
        .database()
        .contents()
        .forEach((file, bytes) -> places.put(file, search.dressesIn(bytes)));
    assertThat(places).containsKey(WorkerDatabase.DUMP).hasSizeGreaterThan(1);
    places.values().removeIf(Set::isEmpty);
    return places;
  }
}
