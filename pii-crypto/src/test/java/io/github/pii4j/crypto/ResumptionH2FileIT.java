package io.github.pii4j.crypto;

import io.github.pii4j.crypto.servers.H2Databases;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The database is killed with the host, for it lives in the same process. */
@Tag("crash")
class ResumptionH2FileIT extends ResumptionContract {

  @Override
  TestDatabase newDatabase(Path folder) {
    TestDatabase database = H2Databases.inFile(folder);
    return new TestDatabase(
        database.url() + ";WRITE_DELAY=0", database.user(), database.password());
  }
}
