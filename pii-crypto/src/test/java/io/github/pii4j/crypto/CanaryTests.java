package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.SubjectId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A marked value, subject and key never show, whatever is printed, thrown or serialized. */
class CanaryTests {

  private static final String VALUE = "zeisig-value";
  private static final String SUBJECT = "zeisig-subject";
  private static final byte[] KEY = "zeisig-key-zeisig-key-zeisig-key".getBytes(UTF_8);

  private static final DataKey<Aead> DATA_KEY = FixedKeys.key(1, Suite.XAES_256_GCM, KEY.clone());
  private static final PiiCrypto.Builder BUILDER = Fixture.builder();
  private static final PiiCrypto CRYPTO = BUILDER.build();
  private static final FieldCipher<Note> CIPHER = CRYPTO.field(NoteType.ANY_TEXT, Fixture.FIELD);
  private static final BlindIndex<Note> INDEX =
      CRYPTO.blindIndex(
          NoteType.ANY_TEXT,
          Fixture.FIELD,
          IndexWidth.fullAcceptingGuesses(),
          IndexPart.lastCharacters(4));
  private static final SubjectId PERSON = SubjectId.of(SUBJECT);
  private static final Encrypted<Note> ENCRYPTED = CIPHER.encrypt(new Note(VALUE), PERSON);

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
        DATA_KEY,
        CRYPTO.tenantKeys().subjects(),
        CRYPTO.subjectKeys(),
        CRYPTO.keys(),
        new KeyToWrap(KEY.clone(), KEY.clone()),
        new WrappedKey(new KekId("file:00000001"), KEY.clone(), KEY.clone()),
        new Kek(new KekId("file:00000001"), KEY.clone()),
        new FileKek(new Kek(new KekId("file:00000001"), KEY.clone()), Instant.EPOCH),
        MemoryKeyEncryptionKey.generate(Fixture.RANDOM),
        RemoteKeyEncryptionKey.builder().service(new FlakyKms()).build(),
        new EncryptedRow(SUBJECT, PERSON, ColumnForm.BINARY, VALUE.getBytes(UTF_8)),
        new AesKey(KEY.clone()),
        new XaesGcm(KEY.clone()),
        new HmacSha256(KEY.clone()),
        new HmacSm3(KEY.clone()),
        new Ff1Engine(KEY.clone()),
        new JdkAes(new AesKey(KEY.clone())),
        INDEX,
        INDEX.of(new Note(VALUE)),
        CRYPTO.tokens(MobileNumber.TYPE, Fixture.FIELD),
        CRYPTO,
        BUILDER,
        CIPHER,
        ENCRYPTED,
        new Note(VALUE));
  }

  static Stream<ThrowingCallable> failures() {
    String half = "🀄".substring(1);
    FieldCipher<Note> strict = CRYPTO.field(NoteType.DIGITS, Fixture.FIELD);
    return Stream.of(
        () -> CIPHER.decrypt(ENCRYPTED, SubjectId.of(SUBJECT + "-2")),
        () -> strict.decrypt(ENCRYPTED, PERSON),
        () -> CIPHER.encrypt(new Note(VALUE + half), PERSON),
        () -> CIPHER.encrypt(new Note("x"), SubjectId.of(SUBJECT + half)),
        () -> Encrypted.parse(VALUE),
        () -> Encrypted.of((VALUE + VALUE + VALUE + VALUE + VALUE).getBytes(UTF_8)),
        () -> INDEX.of(new Note(VALUE + half)),
        () -> INDEX.ofPart(VALUE),
        () -> IndexValue.parse(VALUE),
        () -> Token.of(VALUE),
        () -> new Ff1Engine(Arrays.copyOf(KEY, 31)),
        () -> new AesKey(Arrays.copyOf(KEY, 31)));
  }

  private static void assertSilent(String printed) {
    assertThat(printed)
        .doesNotContainIgnoringCase("zeisig")
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(KEY, 0, 4))
        .doesNotContain(Base64.getEncoder().encodeToString(KEY).substring(0, 8))
        .doesNotContain(Arrays.toString(Arrays.copyOf(KEY, 4)).replaceAll("[\\[\\]]", ""));
  }
}
