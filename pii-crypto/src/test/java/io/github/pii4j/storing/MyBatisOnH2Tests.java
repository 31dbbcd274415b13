package io.github.pii4j.storing;

import java.nio.file.Path;
import java.sql.SQLException;

class MyBatisOnH2Tests extends WorkersContract {

  @Override
  WorkerDatabase database(Path folder) throws SQLException {
    return new H2Database(folder);
  }

  @Override
  WorkerStore workers(WorkerDatabase on) {
    return new MyBatisWorkers(on.dataSource());
  }
}
