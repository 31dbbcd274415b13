package io.github.pii4j.storing;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every library on every database; a host of its own for each test. */
abstract class WorkersContract implements StoringContract, SearchContract, OnDiskContract {

  private Host host;

  abstract WorkerDatabase database(Path folder) throws SQLException;

  abstract WorkerStore workers(WorkerDatabase on);

  @BeforeEach
  void open(@TempDir Path folder) throws SQLException {
    WorkerDatabase database = database(folder);
    Host.createTable(database);
    host = new Host(database, workers(database), new WorkerFields());
  }

  @AfterEach
  void close() throws SQLException {
    host.close();
  }

  @Override
  public Host host() {
    return host;
  }
}
