package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.Password;
import io.github.pii4j.value.SubjectId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A marked password, code, person and key never show, nor does a hash of them. */
class SecretsCanaryTests {

  private static final String PASSWORD = "zeisig-password";
  private static final String HALF = "🀄".substring(1);
  private static final SubjectId PERSON = SubjectId.of("zeisig-person");
  private static final PasswordHash HASH =
      new PasswordHash(
          Argon2Parameters.OWASP_2023_LESS_MEMORY,
          "zeisig-salt-1234".getBytes(UTF_8),
          "zeisig-tag-zeisig-tag-zeisig-tag".getBytes(UTF_8));
  private static final PasswordHasher HASHER =
      PasswordHasher.builder()
          .random(Fixture.RANDOM)
          .parameters(Argon2Parameters.OWASP_2023_LESS_MEMORY)
          .verifiesUpTo(Argon2Parameters.OWASP_2023_LESS_MEMORY)
          .build();

  private static final OneTimeCodeStore STORE = MemoryOneTimeCodeStore.ofCapacity(1);
  private static final OneTimeCodes CODES =
      CodeDesk.codes(STORE, new HandClock(), OneTimeCodePolicy.STANDARD_2026);
  private static final OneTimeCode CODE = CODES.issue(CodeDesk.LOG_IN, PERSON);
  private static final StoredCode STORED =
      STORE
          .find(new CodeHashes(CodeDesk.engines(), Fixture.TENANT).slot(CodeDesk.LOG_IN, PERSON))
          .orElseThrow();

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("objects")
  void no_object_prints_it(Object object) {
    assertSilent(object.toString());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("failures")
  void no_failure_prints_it(ThrowingCallable failing) {
    Throwable failure = catchThrowable(failing);
    StringWriter printed = new StringWriter();

    failure.printStackTrace(new PrintWriter(printed));

    assertThat(printed.toString()).contains(failure.getClass().getName());
    assertSilent(printed.toString());
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("objects")
  void nothing_is_serialized(Object object) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ObjectOutputStream out = new ObjectOutputStream(written);

    Throwable refusal =
        catchThrowableOfType(NotSerializableException.class, () -> out.writeObject(object));

    assertThat(refusal).isNotNull();
    assertSilent(written.toString(UTF_8));
  }

  static Stream<Object> objects() {
    return Stream.of(
        HASH,
        HASHER,
        PasswordHasher.builder().random(Fixture.RANDOM),
        STORE,
        CODES,
        CodeDesk.builder(STORE, new HandClock()),
        CODE,
        STORED,
        STORED.hash(),
        STORED.slot(),
        CODES.redeem(CodeDesk.LOG_IN, SubjectId.of("nobody"), CODE));
  }

  static Stream<ThrowingCallable> failures() {
    PasswordHash costly =
        new PasswordHash(
            Argon2Parameters.OWASP_2023,
            PASSWORD.getBytes(UTF_8),
            "zeisig-tag-zeisig-tag".getBytes(UTF_8));
    return Stream.of(
        () -> HASHER.hash(Password.parse(PASSWORD + HALF)),
        () -> HASHER.verify(Password.parse(PASSWORD), costly),
        () -> PasswordHash.parse(PASSWORD),
        () -> PasswordHash.parse(HASH.text().replace("$v=19", "$v=18")),
        () -> PasswordHash.parse(HASH.text() + "$zeisig"),
        () -> PasswordHash.parse("$argon2id$v=19$m=zeisig,t=2,p=1"),
        () -> CODES.issue(CodeDesk.LOG_IN, PERSON),
        () -> CODES.issue(CodeDesk.LOG_IN, SubjectId.of("zeisig-another")),
        () -> CODES.issue(CodeDesk.LOG_IN, SubjectId.of("zeisig" + HALF)),
        () -> CODES.redeem(CodeDesk.LOG_IN, SubjectId.of("zeisig" + HALF), CODE),
        () -> CODES.redeem(CodeDesk.LOG_IN, PERSON, destroyed()));
  }

  private static OneTimeCode destroyed() {
    OneTimeCode code = CodeDesk.wrong(CODE);
    code.close();
    return code;
  }

  private static void assertSilent(String printed) {
    List<byte[]> secrets =
        List.of(
            "zeisig-salt-1234".getBytes(UTF_8),
            "zeisig-tag-zeisig".getBytes(UTF_8),
            STORED.hash().bytes(),
            CodeDesk.KEY);
    assertThat(printed).doesNotContainIgnoringCase("zeisig").doesNotContain(CodeDesk.text(CODE));
    for (byte[] secret : secrets) {
      assertThat(printed)
          .doesNotContainIgnoringCase(HexFormat.of().formatHex(secret, 0, 4))
          .doesNotContain(Base64.getEncoder().encodeToString(secret).substring(0, 8))
          .doesNotContain(Base64.getUrlEncoder().encodeToString(secret).substring(0, 8));
    }
  }
}
