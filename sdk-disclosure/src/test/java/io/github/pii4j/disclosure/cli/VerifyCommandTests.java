package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.LedgerKeys;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.MemoryLedgerStore;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.receipt.ReceiptIssuer;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final String NAME = "consent.example.com";

  @TempDir private Path folder;

  private final KeyPair keys = keys();
  private final NoteSigner signer = NoteSigner.ed25519(NAME, keys);

  @BeforeEach
  void a_worker_consents_and_the_ledger_hands_out_what_proves_it() throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));
    PrivacyPolicy policy =
        PrivacyPolicy.read(
            Document.open(Path.of("../examples/labour-platform/privacy/policy.yaml")),
            Catalogue.bundled());
    ConsentLedger ledger =
        ConsentLedger.builder(new MemoryLedgerStore())
            .name(new LedgerName(NAME))
            .keys(LedgerKeys.of(new byte[32]))
            .clock(clock)
            .signCheckpoints(signer)
            .build();
    ConsentScope scope = ConsentScope.function("identity.verify");
    ledger.present(WORKER, Shown.of(policy, Locale.SIMPLIFIED_CHINESE), scope);
    ConsentEvent given =
        ledger.give(WORKER, scope, policy.version(), ConsentAct.tick("android-app"));
    ledger.log().seal();
    DocumentSigner documents =
        DocumentSigner.of(SignatureScheme.ED25519, keys.getPrivate(), keys.getPublic());
    ReceiptIssuer issuer = ReceiptIssuer.of(ledger, List.of(policy), documents, clock);
    Files.writeString(file("receipt.json"), issuer.issue(WORKER, given.id()).toJson());
    Files.writeString(file("key.pem"), pem(keys.getPublic()));
    Files.writeString(file("other.pem"), pem(keys().getPublic()));
    try (OutputStream out = Files.newOutputStream(file("ledger"))) {
      ledger.log().export(out);
    }
  }

  @Test
  void a_genuine_receipt_verifies_offline() {
    CommandRun run = receipt("key.pem");

    assertThat(run.out()).endsWith("receipt.json: OK: the receipt is genuine\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_receipt_that_was_changed_does_not() throws IOException {
    Path file = file("receipt.json");
    Files.writeString(file, Files.readString(file).replace("2026-03-02T02", "2026-03-02T03"));

    CommandRun run = receipt("key.pem");

    assertThat(run.out()).contains("BAD_SIGNATURE");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
  }

  @Test
  void the_receipt_of_somebody_unknown_does_not() {
    CommandRun run = receipt("other.pem");

    assertThat(run.out()).contains("UNKNOWN_KEY");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
  }

  @Test
  void what_is_no_receipt_or_no_key_is_said_with_a_way_out() throws IOException {
    Files.writeString(file("text"), "hello");

    CommandRun noReceipt =
        CommandRun.of("verify", "receipt", path("text"), "--key", path("key.pem"));
    CommandRun noKey =
        CommandRun.of("verify", "receipt", path("receipt.json"), "--key", path("text"));

    assertThat(noReceipt.err()).contains("not a receipt");
    assertThat(noReceipt.exitCode()).isEqualTo(ExitCode.INVALID);
    assertThat(noKey.err()).contains("openssl pkey -pubout");
    assertThat(noKey.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void an_exported_ledger_verifies_with_the_key_of_its_checkpoints() {
    CommandRun run = ledger(signer.verifier().format());

    assertThat(run.lines()).containsExactly("OK: lines 2, vouched for by checkpoints up to line 2");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_line_that_was_changed_is_named() throws IOException {
    Path file = file("ledger");
    Files.writeString(file, Files.readString(file).replaceFirst("presented", "withdrawn"));

    CommandRun run = ledger(signer.verifier().format());

    assertThat(run.lines()).anyMatch(line -> line.startsWith("line 1: HASH_MISMATCH"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
  }

  @Test
  void a_ledger_without_a_checkpoint_proves_nothing() throws IOException {
    Path file = file("ledger");
    Files.write(file, Files.readAllLines(file).subList(0, 2));

    CommandRun run = ledger(signer.verifier().format());

    assertThat(run.out()).contains("nothing is proved");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
  }

  @Test
  void lines_behind_the_newest_checkpoint_are_told_of_and_do_not_pass() throws IOException {
    Path file = file("ledger");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(2, forged(lines.get(1), 3));
    Files.write(file, lines);

    CommandRun run = ledger(signer.verifier().format());
    CommandRun allowed = ledger(signer.verifier().format(), "--allow-unvouched");

    assertThat(run.lines())
        .containsExactly(
            "OK: lines 3, vouched for by checkpoints up to line 2",
            "lines that no checkpoint covers, so that they prove nothing: 1");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(allowed.exitCode()).isZero();
  }

  @Test
  void a_file_without_a_line_proves_nothing() throws IOException {
    Files.writeString(file("ledger"), "");

    CommandRun run = ledger(signer.verifier().format());

    assertThat(run.out()).contains("NOTHING_VOUCHED_FOR", "no line at all");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(ledger(signer.verifier().format(), "--allow-unvouched").exitCode()).isZero();
  }

  @Test
  void a_damaged_ledger_does_not_pass_whatever_is_allowed() throws IOException {
    Path file = file("ledger");
    Files.writeString(file, Files.readString(file).replaceFirst("presented", "withdrawn"));

    assertThat(ledger(signer.verifier().format(), "--allow-unvouched").exitCode())
        .isEqualTo(ExitCode.GATE);
  }

  @Test
  void what_to_verify_must_be_said() {
    CommandRun run = CommandRun.of("verify");

    assertThat(run.err()).contains("receipt, certificate or ledger");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void a_genuine_receipt_becomes_a_page_in_the_language_that_was_asked_for() throws IOException {
    CommandRun run =
        CommandRun.of(
            "receipt",
            path("receipt.json"),
            "--key",
            path("key.pem"),
            "-o",
            path("page.html"),
            "--lang",
            "zh");

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(file("page.html"))).startsWith("<!DOCTYPE html>").contains("您同意了");
    assertThat(CommandRun.of("receipt", path("receipt.json"), "--lang", "en").out())
        .contains("You agreed to");
  }

  @Test
  void no_page_is_made_of_a_receipt_that_does_not_verify() {
    CommandRun run =
        CommandRun.of(
            "receipt", path("receipt.json"), "--key", path("other.pem"), "-o", path("page.html"));

    assertThat(run.err()).contains("UNKNOWN_KEY", "no page was written");
    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(file("page.html")).doesNotExist();
  }

  @Test
  void where_no_page_can_be_written_is_said_with_a_way_out() {
    CommandRun run = CommandRun.of("receipt", path("receipt.json"), "-o", path("no/page.html"));

    assertThat(run.err()).contains("cannot be written");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private CommandRun receipt(String key) {
    return CommandRun.of("verify", "receipt", path("receipt.json"), "--key", path(key));
  }

  private CommandRun ledger(String key, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("verify", "ledger", path("ledger"), "--name", NAME, "--key", key));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** The line once more, as if it were a later one. */
  private static String forged(String line, int sequence) {
    int event = line.indexOf("\"event\":") + "\"event\":".length();
    String text = line.substring(event, line.length() - 1).replace("given", "refused");
    return "{\"seq\":"
        + sequence
        + ",\"leaf\":\""
        + Hash.ofEntry(text.getBytes(UTF_8)).base64()
        + "\",\"link\":\""
        + Hash.ofEntry(new byte[0]).base64()
        + "\",\"event\":"
        + text
        + "}";
  }

  private String path(String name) {
    return file(name).toString();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
