package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.consent.proof.InvalidNoteException.Code;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTests {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  private static final String SOFA = "example.com/behind-the-sofa";
  private static final String TEXT = SOFA + "\n20852163\n" + ROOT + "\n";

  private final NoteSigner signer = NoteSigner.ed25519(SOFA, KeyPairs.ed25519());
  private final List<NoteVerifier> known = List.of(signer.verifier());

  @Test
  void reads_and_writes_the_example_of_the_specification() {
    Checkpoint checkpoint = Checkpoint.parse(TEXT);

    assertThat(checkpoint).isEqualTo(new Checkpoint(SOFA, 20852163, Hash.parse(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(TEXT);
  }

  @Test
  void keeps_further_lines() {
    Checkpoint checkpoint = Checkpoint.parse(TEXT + "one\ntwo\n");

    assertThat(checkpoint.extensions()).containsExactly("one", "two");
    assertThat(checkpoint.text()).isEqualTo(TEXT + "one\ntwo\n");
  }

  @Test
  void opens_what_it_signed() {
    Checkpoint checkpoint = Checkpoint.parse(TEXT);
    String note = checkpoint.sign(List.of(signer)).format();

    assertThat(Checkpoint.open(note, SOFA, known)).isEqualTo(checkpoint);
  }

  @Test
  void does_not_open_what_is_about_another_log_or_signed_by_nobody_known() {
    String note = Checkpoint.parse(TEXT).sign(List.of(signer)).format();
    NoteVerifier other = NoteSigner.ed25519(SOFA, KeyPairs.ed25519()).verifier();

    refuses(Code.OTHER_ORIGIN, () -> Checkpoint.open(note, "example.com/other", known));
    refuses(Code.UNKNOWN_SIGNERS, () -> Checkpoint.open(note, SOFA, List.of(other)));
    refuses(
        Code.WRONG_SIGNATURE,
        () -> Checkpoint.open(note.replace("20852163", "20852164"), SOFA, known));
    refuses(
        Code.MALFORMED_CHECKPOINT,
        () -> Checkpoint.open(SignedNote.sign("a\n", List.of(signer)).format(), SOFA, known));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log\n1\n",
        "log\n1\nROOT",
        "\n1\nROOT\n",
        "log\n01\nROOT\n",
        "log\n+1\nROOT\n",
        "log\n-1\nROOT\n",
        "log\n-0\nROOT\n",
        "log\n\nROOT\n",
        "log\n 1\nROOT\n",
        "log\n9223372036854775808\nROOT\n",
        "log\n\u0661\nROOT\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "log\n1\nCsUYapGG\n",
        "log\n1\nROOT\n\n",
        "log\n1\nROOT\n\nextension\n",
      })
  void refuses_what_is_no_checkpoint(String text) {
    refuses(Code.MALFORMED_CHECKPOINT, () -> Checkpoint.parse(text.replace("ROOT", ROOT)));
  }

  @Test
  void cannot_be_made_of_parts_that_it_could_not_read_again() {
    Hash root = Hash.parse(ROOT);

    refuses(Code.MALFORMED_CHECKPOINT, () -> new Checkpoint("", 1, root));
    refuses(Code.MALFORMED_CHECKPOINT, () -> new Checkpoint("a\nb", 1, root));
    refuses(Code.MALFORMED_CHECKPOINT, () -> new Checkpoint("a", -1, root));
    refuses(Code.MALFORMED_CHECKPOINT, () -> new Checkpoint("a", 1, root, List.of("")));
  }

  private static void refuses(Code code, ThrowingCallable call) {
    assertThatExceptionOfType(InvalidNoteException.class)
        .isThrownBy(call)
        .matches(e -> e.code() == code, code.name());
  }
}
