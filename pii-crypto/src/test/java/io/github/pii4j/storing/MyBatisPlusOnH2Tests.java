package io.github.pii4j.storing;

import java.nio.file.Path;
import java.sql.SQLException;

class MyBatisPlusOnH2Tests extends StoringContract {

  @Override
  TestDatabase database(Path folder) throws SQLException {
    return new H2Database(folder);
  }

  @Override
  WorkerStore workers(TestDatabase on) {
    return new MyBatisPlusWorkers(on.dataSource());
  }
}
