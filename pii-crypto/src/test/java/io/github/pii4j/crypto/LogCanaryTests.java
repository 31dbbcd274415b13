package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.crypto.logs.CapturedLogs;
import io.github.pii4j.crypto.logs.LogLine;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement that logs is made to, by a host with a marked person, value, passphrase and
 * folder, and all of whose keys are known: none of it is in the log, in whatever form.
 */
class LogCanaryTests {

  private static final String MARK = "zeisig";
  private static final SubjectId PERSON = SubjectId.of(MARK + "-person");
  private static final Note VALUE = new Note(MARK + "-value");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern LOGS =
      Pattern.compile("\\bLOG\\s*\\.(?:trace|debug|info|warn|error|at[A-Z][a-z]+)\\(");

  @TempDir private Path temporary;

  private final CapturedLogs logs = CapturedLogs.ofThisJvm();
  private final RecordedRandom random = new RecordedRandom();
  private final List<byte[]> secrets = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void plant() throws IOException {
    folder = Files.createDirectory(temporary.resolve(MARK + "-folder"));
    secrets.add((MARK + "-person").getBytes(UTF_8));
    secrets.add((MARK + "-value").getBytes(UTF_8));
    secrets.add(KeyFiles.PASSPHRASE.getBytes(UTF_8));
    logs.forget();
  }

  @Test
  void every_statement_is_reached_and_none_logs_anything_secret() throws IOException {
    workWithADamagedKey();
    openATornStore();
    failToWriteAnew();
    readATornShreddingLog();

    assertThat(logs.lines()).extracting(LogLine::statement).doesNotHaveDuplicates();
    assertThat(logs.lines())
        .extracting(line -> line.logger().substring(line.logger().lastIndexOf('.') + 1))
        .containsExactlyInAnyOrderElementsOf(statementsInTheSources());
    assertThat(random.keys()).hasSizeGreaterThan(5);
    logs.lines().forEach(line -> assertSilent(line.text()));
  }

  @Test
  void a_secret_would_be_found_in_every_form() {
    byte[] secret = (MARK + "-value").getBytes(UTF_8);

    assertThat(Encodings.of(secret)).contains("zeisig-v", "7a65697369672d76", "7A65697369672D76");
    assertThat(Encodings.of(secret)).contains("emVpc2lnLX", "plaXNpZy12", "6ZWlzaWctd");
  }

  private void workWithADamagedKey() throws IOException {
    Path file = folder.resolve(KeyFiles.NAME);
    try (LocalKeyFile holder =
            LocalKeyFile.builder()
                .random(random)
                .cost(KeyFiles.CHEAP)
                .create(file, KeyFiles.PASSPHRASE.toCharArray());
        FileDataKeyStore store = FileDataKeyStore.open(folder.resolve("keys"));
        PiiCrypto crypto = host(holder, store)) {
      secrets.add(Fixture.cipher(crypto).encrypt(VALUE, PERSON).bytes());
      StoredKey key = store.find(crypto.tenantKeys().names().scope(PERSON)).keys().get(0);
      byte[] wrapped = key.wrapped();
      wrapped[wrapped.length - 1] ^= 1;
      store.rewrap(key, key.rewrapped(key.kek(), wrapped));
      secrets.add(wrapped);
      crypto.keys().rotateWrapping();

      assertThat(crypto.keys().rewrap().refused()).isEqualTo(1);
      store.page(null, 100).forEach(each -> secrets.add(each.wrapped()));
    }
  }

  private PiiCrypto host(KeyEncryptionKey holder, DataKeyStore store) {
    return Fixture.builder().keyEncryptionKey(holder).dataKeys(store).random(random).build();
  }

  private void openATornStore() throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, MARK + "-value", StandardOpenOption.APPEND);
    FileDataKeyStore.open(file).close();
  }

  private void failToWriteAnew() throws IOException {
    Path file = folder.resolve("keys");
    try (FileDataKeyStore store = FileDataKeyStore.open(file, new FaultyFile.Faults())) {
      Files.createDirectories(folder.resolve("keys.new/in the way"));
      StoredKey key = store.page(null, 1).get(0);
      for (int i = 0; i < 40_000; i++) {
        store.reserve(key.scope(), key.id(), 1);
      }
    }
  }

  private void readATornShreddingLog() throws IOException {
    Path file = folder.resolve("shreddings.log");
    DataKeyStore store = MemoryDataKeyStore.create();
    try (MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(random);
        PiiCrypto crypto = host(holder, store)) {
      crypto.subjectKeys().shred(PERSON);
      ShreddingLog.in(file).export(store, Instant.EPOCH);
    }
    Files.writeString(file, MARK + "-person", StandardOpenOption.APPEND);
    assertThat(ShreddingLog.in(file).records()).hasSize(1);
  }

  /** The simple name of the class of each statement. */
  private static List<String> statementsInTheSources() throws IOException {
    List<String> statements = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        String text = Files.readString(source);
        assertThat(text.contains("org.slf4j.Logger;"))
            .as(name + " calls its logger LOG")
            .isEqualTo(text.contains("Logger LOG = "));
        LOGS.matcher(text).results().forEach(any -> statements.add(name));
      }
    }
    assertThat(statements).hasSizeGreaterThanOrEqualTo(5);
    return statements;
  }

  private void assertSilent(String logged) {
    assertThat(logged).doesNotContainIgnoringCase(MARK).doesNotContain(folder.toString());
    for (byte[] secret : secrets) {
      assertThat(logged).doesNotContain(Encodings.of(secret));
    }
    for (byte[] key : random.keys()) {
      assertThat(logged).doesNotContain(Encodings.of(key));
    }
  }
}
