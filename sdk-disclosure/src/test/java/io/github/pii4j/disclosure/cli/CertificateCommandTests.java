package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.erasure.ErasureCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of erasure, as pages and verified. */
class CertificateCommandTests {

  @TempDir private Path folder;

  private final KeyPair keys = keys();

  @BeforeEach
  void a_worker_was_erased_but_for_the_wages() throws IOException {
    Members content =
        new JsonMembers()
            .text("case", "01HZX3TESTCASE0000000000AB")
            .text("person", "c2FtcGxl")
            .text("requestedAt", "2026-09-24T02:00:00Z")
            .text("issuedAt", "2026-10-20T03:00:00Z")
            .member(
                "deadline",
                new JsonMembers().whole("workingDays", 15).text("promised", "2026-10-22").build())
            .text("plan", "cGxhbg==")
            .list(
                "items",
                List.of(
                    item("accounts", "identity.citizen-id", "ERASED")
                        .text("technique", "CRYPTOGRAPHIC_ERASE")
                        .build(),
                    item("wages<script>", "nonsense.category", "RESTRICTED")
                        .member(
                            "kept",
                            new JsonMembers()
                                .text("basis", "cn.wage.migrant-ledger")
                                .text("statute", "Wages \"Ordinance\" <15>")
                                .text("through", "2029-09-30")
                                .build())
                        .build()))
            .text("backupsExpireBy", "2026-11-19")
            .whole("journalLength", 9)
            .text("journalHash", "am91cm5hbA==")
            .build();
    DocumentSigner signer =
        DocumentSigner.of(SignatureScheme.ED25519, keys.getPrivate(), keys.getPublic());
    Files.writeString(
        file("certificate.json"),
        new ErasureCertificate(content, signer.sign("pii4j-erasure-certificate-1", content))
            .toJson());
    Files.writeString(file("key.pem"), pem(keys.getPublic()));
    Files.writeString(file("other.pem"), pem(keys().getPublic()));
  }

  @Test
  void a_genuine_certificate_verifies_offline() {
    CommandRun run = verify("certificate.json", "key.pem");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("certificate.json: OK: the certificate is genuine");
  }

  @Test
  void a_changed_one_and_an_unknown_key_are_named() throws IOException {
    String json = Files.readString(file("certificate.json"));
    Files.writeString(file("changed.json"), json.replace("2029-09-30", "2027-09-30"));

    assertThat(verify("changed.json", "key.pem").out()).contains("BAD_SIGNATURE");
    assertThat(verify("changed.json", "key.pem").exitCode()).isEqualTo(1);
    assertThat(verify("certificate.json", "other.pem").out()).contains("UNKNOWN_KEY");
  }

  @Test
  void what_is_no_certificate_is_refused_with_what_is_expected() throws IOException {
    Files.writeString(file("certificate.json"), "{\"receipt\":{}}");

    CommandRun run = verify("certificate.json", "key.pem");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("not a certificate: a JSON object with certificate and");
  }

  @Test
  void the_page_says_what_went_what_stays_and_until_when() throws IOException {
    CommandRun english = page("--lang", "en", "certificate");
    CommandRun chinese = page("--lang", "zh", "certificate");

    assertThat(english.exitCode()).isZero();
    assertThat(english.out())
        .contains("Your data was erased, except what the law obliges to keep")
        .contains("its only key was destroyed", "2029-09-30", "2026-11-19", "15 working days")
        .contains("Wages &quot;Ordinance&quot; &lt;15&gt;")
        .doesNotContain("<script>");
    assertThat(chinese.out()).contains("已销毁其唯一密钥", "身份证号码", "保留至");
  }

  @Test
  void a_page_is_not_written_for_one_that_does_not_verify() {
    Path page = file("page.html");

    CommandRun run =
        CommandRun.of(
            "certificate",
            file("certificate.json").toString(),
            "-o",
            page.toString(),
            "--key",
            file("other.pem").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("UNKNOWN_KEY", "no page was written");
    assertThat(page).doesNotExist();
  }

  private static JsonMembers item(String handler, String category, String result) {
    return new JsonMembers()
        .text("handler", handler)
        .text("item", "rows")
        .text("category", category)
        .text("result", result)
        .whole("records", 3);
  }

  private CommandRun page(String... command) {
    return CommandRun.of(command[0], command[1], command[2], file("certificate.json").toString());
  }

  private CommandRun verify(String certificate, String key) {
    return CommandRun.of(
        "verify", "certificate", file(certificate).toString(), "--key", file(key).toString());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(PublicKey key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }
}
