package io.github.pii4j.crypto;

import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.PostgresServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@NeedsServer(NeedsServer.Kind.POSTGRESQL)
@Tag("crash")
class RotationCrashPostgresIT extends RotationCrashContract {

  @Override
  TestDatabase newDatabase(Path folder) {
    return PostgresServer.newDatabase();
  }
}
