package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.consent.proof.InvalidNoteException.Code;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of C2SP signed-note and of Go's golang.org/x/mod/sumdb/note. */
class SignedNoteTests {

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final String PETER_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PETER_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String ENOCH_KEY =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String BY_PETER =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotp"
          + "RZb6KE6RyyBwJnAM=\n";
  private static final String BY_ENOCH =
      "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox"
          + "33WWd1RvMc+QQ=\n";

  private final NoteVerifier peter = NoteVerifier.parse(PETER_KEY);
  private final NoteVerifier enoch = NoteVerifier.parse(ENOCH_KEY);

  @Test
  void believes_a_note_that_a_known_key_signed_and_ignores_the_others() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER + BY_ENOCH);

    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.verify(List.of(peter))).isEqualTo(Set.of("PeterNeumann"));
    assertThat(note.verify(List.of(peter, enoch))).isEqualTo(Set.of("EnochRoot", "PeterNeumann"));
    assertThat(note.format()).isEqualTo(TEXT + "\n" + BY_PETER + BY_ENOCH);
    refuses(Code.UNKNOWN_SIGNERS, () -> note.verify(List.of()));
  }

  @Test
  void believes_the_example_of_the_specification() {
    NoteVerifier key =
        NoteVerifier.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    SignedNote note =
        SignedNote.parse(
            "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfX"
                + "ppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

    assertThat(note.verify(List.of(key))).containsExactly("example.com/foo");
  }

  @Test
  void reads_the_note_of_the_specification_that_has_an_empty_line_in_its_text() {
    SignedNote note =
        SignedNote.parse(
            "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
                + "ed \u00e8 subito sera.\n\n\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDk"
                + "O/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n");

    assertThat(note.text()).endsWith("sole:\n\ned \u00e8 subito sera.\n");
  }

  @Test
  void signs_as_go_does() throws Exception {
    byte[] typeAndSeed = Base64.getDecoder().decode(PETER_SEED);
    byte[] seed = Arrays.copyOfRange(typeAndSeed, 1, typeAndSeed.length);
    PrivateKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    KeyPair pair = new KeyPair(KeyPairs.publicKey(PETER_KEY), key);

    NoteSigner signer = NoteSigner.ed25519("PeterNeumann", pair);

    assertThat(signer.verifier()).isEqualTo(peter);
    assertThat(SignedNote.sign(TEXT, List.of(signer)).format()).isEqualTo(TEXT + "\n" + BY_PETER);
  }

  @Test
  void every_changed_bit_of_the_text_is_found() {
    for (int i = 0; i < TEXT.length(); i++) {
      char changed = (char) (TEXT.charAt(i) ^ 1);
      if (changed < ' ' || TEXT.charAt(i) == '\n') {
        continue;
      }
      String text = TEXT.substring(0, i) + changed + TEXT.substring(i + 1);
      SignedNote note = SignedNote.parse(text + "\n" + BY_PETER);

      refuses(Code.WRONG_SIGNATURE, () -> note.verify(List.of(peter)));
    }
  }

  @Test
  void a_wrong_signature_of_a_known_key_spoils_a_note_that_another_signed() {
    String wrong = BY_PETER.replace("ZJkuBS9UG", "ZJkuBS9UH");
    SignedNote note = SignedNote.parse(TEXT + "\n" + BY_ENOCH + wrong);

    refuses(Code.WRONG_SIGNATURE, () -> note.verify(List.of(enoch, peter)));
    assertThat(note.verify(List.of(enoch))).containsExactly("EnochRoot");
  }

  @Test
  void a_key_counts_only_with_its_name_and_its_id() throws Exception {
    KeyPair pair = KeyPairs.ed25519();
    NoteVerifier sameName = NoteVerifier.ed25519("PeterNeumann", pair.getPublic());
    SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER);

    refuses(Code.UNKNOWN_SIGNERS, () -> note.verify(List.of(sameName, enoch)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 PeterNeumann x08go/ZJ",
        "\u0001text\n\nSIG",
        "te\rxt\n\nSIG",
        "te\uD800xt\n\nSIG",
        "text\n\n\u2014 Bad Name x08go/ZJ\n",
        "text\n\n\u2014 Bad+Name x08go/ZJ\n",
        "text\n\n\u2014 Bad\u00A0Name x08go/ZJ\n",
        "text\n\n\u2014  x08go/ZJ\n",
        "text\n\n\u2014 Name x08gow==\n",
        "text\n\n\u2014 Name x08go/Z=\n",
        "text\n\n\u2014 Name x08go/ZJ\n\n",
        "text\n\n- Name x08go/ZJ\n",
        "text\n\nSIGUnexpected line.\n",
      })
  void refuses_what_is_no_note(String note) {
    refuses(Code.MALFORMED, () -> SignedNote.parse(note.replace("SIG", BY_PETER)));
  }

  @Test
  void refuses_more_than_anybody_needs() {
    refuses(Code.TOO_LARGE, () -> SignedNote.parse(TEXT + "\n" + BY_PETER.repeat(101)));
    refuses(Code.TOO_LARGE, () -> SignedNote.parse("x".repeat(1_000_001)));
    assertThat(SignedNote.parse(TEXT + "\n" + BY_PETER.repeat(100)).verify(List.of(peter)))
        .hasSize(1);
  }

  @Test
  void signs_nothing_that_could_not_be_read_again() throws Exception {
    KeyPair pair = KeyPairs.ed25519();
    List<NoteSigner> signer = List.of(NoteSigner.ed25519("a", pair));

    refuses(Code.MALFORMED, () -> SignedNote.sign("no newline", signer));
    refuses(Code.MALFORMED, () -> SignedNote.sign("tab\t\n", signer));
    refuses(Code.MALFORMED, () -> SignedNote.sign("nobody\n", List.of()));
    refuses(Code.MALFORMED_NAME, () -> NoteSigner.ed25519("a b", pair));
    refuses(Code.MALFORMED_NAME, () -> NoteSigner.ed25519("", pair));
  }

  @Test
  void every_mangled_key_is_refused() {
    for (int start = 0; start <= PETER_KEY.length(); start++) {
      for (int end = start + 1; end <= PETER_KEY.length(); end++) {
        String part = PETER_KEY.substring(start, end);
        if (!part.equals(PETER_KEY)) {
          assertThatExceptionOfType(InvalidNoteException.class)
              .isThrownBy(() -> NoteVerifier.parse(part));
        }
      }
    }
    for (int i = 0; i < PETER_KEY.length(); i++) {
      char[] mangled = PETER_KEY.toCharArray();
      mangled[i]++;
      assertThatExceptionOfType(InvalidNoteException.class)
          .isThrownBy(() -> NoteVerifier.parse(new String(mangled)));
    }
    refuses(
        Code.MALFORMED_KEY,
        () ->
            NoteVerifier.parse(
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="));
    refuses(
        Code.MALFORMED_KEY,
        () ->
            NoteVerifier.parse(
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
  }

  @Test
  void reads_the_key_that_it_writes() {
    assertThat(peter.format()).isEqualTo(PETER_KEY);
    assertThat(peter.name()).isEqualTo("PeterNeumann");
    assertThat(peter.keyId()).isEqualTo(0xc74f20a3);
    assertThat(peter).hasToString("PeterNeumann+c74f20a3").isNotEqualTo(enoch);
  }

  @Test
  void sm2_signs_beside_ed25519_and_each_side_ignores_the_other() throws Exception {
    KeyPair chinese = KeyPairs.sm2(BOUNCY_CASTLE);
    KeyPair other = KeyPairs.ed25519();
    NoteSigner sm2 = NoteSigner.sm2("example.com/log", chinese, BOUNCY_CASTLE);
    NoteSigner ed25519 = NoteSigner.ed25519("example.com/log", other);

    SignedNote note = SignedNote.parse(SignedNote.sign(TEXT, List.of(sm2, ed25519)).format());
    NoteVerifier sm2Key = NoteVerifier.parseSm2(sm2.verifier().format(), BOUNCY_CASTLE);

    assertThat(sm2Key).isEqualTo(sm2.verifier());
    assertThat(note.verify(List.of(sm2Key))).hasSize(1);
    assertThat(note.verify(List.of(ed25519.verifier()))).hasSize(1);
    SignedNote changed = SignedNote.parse(note.format().replace("problem", "puzzle"));
    refuses(Code.WRONG_SIGNATURE, () -> changed.verify(List.of(sm2Key)));
    refuses(Code.MALFORMED_KEY, () -> NoteVerifier.parse(sm2Key.format()));
    refuses(Code.MALFORMED_KEY, () -> NoteVerifier.parseSm2(PETER_KEY, BOUNCY_CASTLE));
  }

  @Test
  void a_key_of_another_algorithm_is_refused_without_quoting_it() throws Exception {
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = curve.generateKeyPair();

    refuses(Code.UNUSABLE_KEY, () -> NoteSigner.ed25519("a", pair));
    NoteSigner notSm2 = NoteSigner.sm2("a", pair, Security.getProvider("SUN"));
    refuses(Code.UNUSABLE_KEY, () -> SignedNote.sign("a\n", List.of(notSm2)));
  }

  @Test
  void prints_no_key_and_no_text() throws Exception {
    KeyPair pair = KeyPairs.ed25519();
    NoteSigner signer = NoteSigner.ed25519("canary.example", pair);

    assertThat(signer.toString()).matches("NoteSigner\\(canary\\.example\\+[0-9a-f]{8}\\)");
    assertThat(SignedNote.parse(TEXT + "\n" + BY_PETER)).hasToString("SignedNote(1 signatures)");
  }

  private static void refuses(Code code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidNoteException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == code, code.name())
        .withNoCause();
  }
}
