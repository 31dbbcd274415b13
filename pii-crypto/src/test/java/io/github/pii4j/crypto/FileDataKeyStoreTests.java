package io.github.pii4j.crypto;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FileDataKeyStoreTests extends DataKeyStoreContract {

  @TempDir private Path folder;
  private FileDataKeyStore store;

  @BeforeEach
  void open() {
    store = FileDataKeyStore.open(folder.resolve("keys"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected DataKeyStore store() {
    return store;
  }
}
