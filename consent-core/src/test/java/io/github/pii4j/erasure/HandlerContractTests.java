package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.erasure.testkit.HandlerContract;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handlers that break their contract in one way each, and the check that finds it. */
class HandlerContractTests {

  private static final Instant NOW = Instant.parse("2026-09-24T02:00:00Z");
  private static final SubjectId SOMEBODY = SubjectId.of("account-1");
  private static final SubjectId NOBODY = SubjectId.of("account-2");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final JdbcDataSource database = new JdbcDataSource();

  @BeforeEach
  void fill() throws SQLException {
    database.setURL("jdbc:h2:mem:contract-" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE wage (person VARCHAR, item VARCHAR, held BOOLEAN)");
      statement.execute("CREATE TABLE note (person VARCHAR, item VARCHAR)");
      for (String item : List.of("2024", "2025", "2026")) {
        statement.execute("INSERT INTO wage VALUES ('account-1', '" + item + "', FALSE)");
        statement.execute("INSERT INTO note VALUES ('account-1', '" + item + "')");
      }
    }
  }

  private HandlerContract of(ErasureHandler handler) {
    return HandlerContract.of(handler, SOMEBODY, NOBODY, NOW).on(database);
  }

  private static void assertBroken(HandlerContract contract, String how) {
    assertThatThrownBy(contract::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("breaks its contract: " + how);
  }

  @Test
  void a_handler_in_the_database_that_keeps_the_contract_passes() {
    assertThatCode(of(new WageRows()).restartedBy(WageRows::new)::check).doesNotThrowAnyException();
  }

  @Test
  void a_handler_in_the_database_needs_one() {
    assertThatThrownBy(HandlerContract.of(new WageRows(), SOMEBODY, NOBODY, NOW)::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("on(a data source");
  }

  @Test
  void who_commits_is_found() {
    WageRows committing =
        new WageRows() {
          @Override
          public void restrict(WorkItem item, StepContext context) {
            super.restrict(item, context);
            try {
              context.connection().commit();
            } catch (SQLException e) {
              // swallowed, as such handlers do
            }
          }
        };

    assertBroken(of(committing), "it ended the transaction");
  }

  @Test
  void who_takes_a_connection_of_their_own_is_found() {
    WageRows elsewhere =
        new WageRows() {
          @Override
          public StepResult erase(WorkItem item, StepContext context) {
            try (Connection own = database.getConnection()) {
              int rows =
                  change(own, "DELETE FROM wage WHERE person = ? AND item = ?", item, context);
              return new StepResult.Done(Technique.CLEAR, rows);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          }
        };

    assertBroken(of(elsewhere), "an effect outlasted its transaction");
  }

  @Test
  void who_swallows_a_failed_statement_is_found() {
    WageRows swallowing =
        new WageRows() {
          @Override
          public StepResult erase(WorkItem item, StepContext context) {
            try {
              return super.erase(item, context);
            } catch (IllegalStateException e) {
              return new StepResult.NothingFound();
            }
          }
        };

    assertBroken(of(swallowing), "it said that it was done though a statement failed");
  }

  @Test
  void who_erases_more_than_the_item_is_found() {
    WageRows greedy =
        new WageRows() {
          @Override
          public StepResult erase(WorkItem item, StepContext context) {
            int rows =
                change("DELETE FROM wage WHERE person = ? AND item <> ' ' || ?", item, context);
            return new StepResult.Done(Technique.CLEAR, rows);
          }
        };

    assertBroken(of(greedy), "erasing others changed what is kept");
  }

  @Test
  void who_never_finds_anything_when_reading_back_is_found() {
    WageRows trusting =
        new WageRows() {
          @Override
          public Verification verify(WorkItem item, StepContext context) {
            return Verification.CLEAN;
          }
        };

    assertBroken(of(trusting), "reading back missed what is still there");
  }

  /** Things outside the database, of which the last node to come decides. */
  private static class Outside extends WageRows {
    final Map<String, WorkItem> items = new TreeMap<>();
    final Map<String, Long> fences = new TreeMap<>();

    Outside() {
      List.of("a", "b").forEach(id -> items.put(id, WorkItem.of(id, CATEGORY, 1)));
    }

    @Override
    public Locality locality() {
      return Locality.EXTERNAL;
    }

    @Override
    public List<WorkItem> inventory(SubjectId subject, StepContext context) {
      return subject.equals(SOMEBODY) ? List.copyOf(items.values()) : List.of();
    }

    @Override
    public StepResult erase(WorkItem item, StepContext context) {
      items.remove(item.id());
      return new StepResult.NothingFound();
    }

    @Override
    public void restrict(WorkItem item, StepContext context) {}

    @Override
    public Verification verify(WorkItem item, StepContext context) {
      return new Verification(items.containsKey(item.id()) ? 1 : 0);
    }
  }

  @Test
  void who_brings_something_back_in_a_stale_call_is_found() {
    Outside restoring =
        new Outside() {
          @Override
          public void restrict(WorkItem item, StepContext context) {
            items.put(item.id(), item);
          }
        };

    assertThatCode(of(new Outside())::check).doesNotThrowAnyException();
    assertBroken(of(restoring), "a stale call brought something back");
  }

  @Test
  void a_system_that_remembers_fences_can_show_that_it_refuses_stale_ones() {
    Outside remembering =
        new Outside() {
          @Override
          public StepResult erase(WorkItem item, StepContext context) {
            if (context.fence() < fences.getOrDefault(item.id(), 0L)) {
              throw new IllegalStateException("stale");
            }
            return super.erase(item, context);
          }

          @Override
          public void restrict(WorkItem item, StepContext context) {
            fences.merge(item.id(), context.fence(), Math::max);
          }
        };

    assertThatCode(of(remembering)::staleFencesAreRefused).doesNotThrowAnyException();
    assertThatCode(of(new WageRows())::staleFencesAreRefused).doesNotThrowAnyException();
    assertThatThrownBy(of(new Outside())::staleFencesAreRefused)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a stale call erased what is kept");
  }

  @Test
  void what_is_kept_in_memory_only_is_missed_by_another_instance() {
    Map<String, WorkItem> there = new Outside().items;

    // Erases what it remembers to have found.
    class Remembering extends Outside {
      Remembering() {
        items.clear();
      }

      @Override
      public List<WorkItem> inventory(SubjectId subject, StepContext context) {
        items.putAll(there);
        return super.inventory(subject, context);
      }

      @Override
      public StepResult erase(WorkItem item, StepContext context) {
        there.keySet().removeAll(items.keySet().stream().filter(item.id()::equals).toList());
        return super.erase(item, context);
      }

      @Override
      public Verification verify(WorkItem item, StepContext context) {
        return new Verification(there.containsKey(item.id()) ? 1 : 0);
      }
    }

    assertBroken(
        of(new Outside()).restartedBy(Remembering::new), "reading back found what was erased");
  }
}
