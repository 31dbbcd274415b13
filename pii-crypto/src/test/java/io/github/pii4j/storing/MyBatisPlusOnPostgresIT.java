package io.github.pii4j.storing;

import io.github.pii4j.crypto.servers.NeedsServer;
import java.nio.file.Path;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class MyBatisPlusOnPostgresIT extends WorkersContract {

  @Override
  WorkerDatabase database(Path folder) {
    return new PostgresDatabase();
  }

  @Override
  WorkerStore workers(WorkerDatabase on) {
    return new MyBatisPlusWorkers(on.dataSource());
  }
}
