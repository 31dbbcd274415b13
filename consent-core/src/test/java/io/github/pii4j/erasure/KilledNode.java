package io.github.pii4j.erasure;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;

/** A host that erases until it is killed. */
final class KilledNode {

  static final DataCategory CATEGORY =
      new DataCategory("identity", "身份", "identity", Sensitivity.SENSITIVE, List.of(), "test");

  /** What it says when it begins. */
  static final int READY = '!';

  private static final int CONNECTIONS = 8;

  private KilledNode() {}

  /** The database, the file of calls, and which cases to submit first: from number, how many. */
  public static void main(String[] arguments) throws IOException {
    TestDatabase database = new TestDatabase(arguments[0], arguments[1], "");
    try (HikariDataSource pool = database.pool(CONNECTIONS);
        ErasureScheduler node = scheduler(pool, Path.of(arguments[2]))) {
      System.out.write(READY);
      System.out.flush();
      node.start();
      submit(node, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
      System.in.read(); // until somebody kills it
    }
  }

  static ErasureScheduler scheduler(HikariDataSource pool, Path calls) {
    KeyPair keys = keyPair();
    return ErasureScheduler.builder(JdbcErasureStore.of(pool))
        .keys(ErasureKeys.of(new byte[32]))
        .signer(DocumentSigner.of(SignatureScheme.ED25519, keys.getPrivate(), keys.getPublic()))
        .register(new MemoryErasedRegister())
        .handlers(new CountingRows(), new CalledOutside(calls))
        .lease(Duration.ofSeconds(4))
        .pace(4, Duration.ofMillis(20))
        .build();
  }

  static void submit(ErasureScheduler scheduler, int from, int count) {
    for (int number = from; number < from + count; number++) {
      CaseId id = scheduler.submit(SubjectId.of("account-" + number)).caseId();
      scheduler.identityProven(id, "login");
      scheduler.confirm(id);
    }
  }

  /** What a kill cut short between the request and its confirmation, the host does again. */
  static void confirmAll(ErasureScheduler scheduler) {
    for (ErasureCase one : scheduler.openCases(CasePosition.START, Integer.MAX_VALUE)) {
      if (one.state() == CaseState.RECEIVED) {
        scheduler.identityProven(one.id(), "login");
      }
      if (one.state() == CaseState.RECEIVED || one.state() == CaseState.VERIFIED) {
        scheduler.confirm(one.id());
      }
    }
  }

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
