package io.github.pii4j.rights;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.rights.jdbc.JdbcRequestStore;
import io.github.pii4j.rights.jdbc.RequestKeys;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * All calls of two desks over one store, in any order, at any time, by clocks that differ, against
 * a model that knows only what a request may go through.
 */
class RightsStatefulTests {

  @Property(tries = 150)
  void no_order_of_calls_reaches_what_must_not_be(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 99_999) Integer> calls) {
    play(new RightsModel(new MemoryRequestStore()), calls);
  }

  @Property(tries = 10)
  void nor_over_tables(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 99_999) Integer> calls) {
    try (HikariDataSource pool = H2Databases.inMemory().pool(4)) {
      play(
          new RightsModel(JdbcRequestStore.of(pool, RequestKeys.of(new byte[32])).migrate()),
          calls);
    }
  }

  private static void play(RightsModel model, List<Integer> calls) {
    for (int call : calls) {
      model.call(call);
      model.check();
    }
  }
}
