package io.github.pii4j.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.consent.ActDetails;
import io.github.pii4j.consent.Answer;
import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiptTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentScope VERIFY = ConsentScope.function("identity.verify");
  private static final KeyPair KEYS = keys();

  private final PrivacyPolicy first = policy("versions/1.0.0/policy.yaml");
  private final PrivacyPolicy second = policy("policy.yaml");
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));
  private final ConsentLedger ledger = ConsentLedger.inMemory(clock);
  private final ReceiptIssuer issuer =
      ReceiptIssuer.of(
          ledger,
          List.of(first, second),
          DocumentSigner.of(SignatureScheme.ED25519, KEYS.getPrivate(), KEYS.getPublic()),
          clock);
  private final ReceiptVerifier verifier =
      ReceiptVerifier.of(TrustedKeys.of(SignatureScheme.ED25519, KEYS.getPublic()));

  @Test
  void a_receipt_says_what_was_agreed_to_and_is_verified_from_its_text_alone() {
    ConsentEvent given = give(second, VERIFY);
    ledger.log().seal();

    Receipt read = Receipt.parse(issuer.issue(WORKER, given.id()).toJson());

    assertThat(verifier.verify(read)).isEqualTo(ReceiptResult.OK);
    assertThat(read.toJson())
        .contains("\"version\":\"2.0.0\"")
        .contains("\"lawful_basis\":\"separate-consent\"")
        .contains("\"pii_type\":\"biometric.face\"")
        .contains("\"screen_sha256\":\"" + "ef".repeat(32))
        .contains("\"preselected\":false")
        .contains("\"bundle\":\"alone\"")
        .contains("\"sequence\":2");
  }

  @Test
  void a_receipt_names_neither_the_person_nor_what_is_personal_about_the_act() {
    ConsentEvent given = give(second, VERIFY);

    assertThat(issuer.issue(WORKER, given.id()).toJson())
        .doesNotContain("worker-17")
        .doesNotContain("canary-5c1e");
  }

  @Test
  void a_receipt_says_what_is_new_since_the_person_agreed_before() {
    ConsentScope whole = ConsentScope.policy(first.id());
    assertThat(issuer.issue(WORKER, give(first, whole).id()).toJson())
        .doesNotContain("change_summary");

    assertThat(issuer.issue(WORKER, give(second, whole).id()).toJson())
        .contains("\"change_summary\"")
        .contains("\"from\":\"1.0.0\"")
        .contains("\"severity\":\"reconsent\"");
  }

  @Test
  void a_change_of_any_seventh_character_is_found() {
    String json = issuer.issue(WORKER, give(second, VERIFY).id()).toJson();

    assertThat(IntStream.range(0, json.length()).filter(i -> i % 7 == 0))
        .allSatisfy(i -> assertThat(resultOf(changed(json, i))).isNotEqualTo(ReceiptResult.OK));
  }

  @Test
  void another_layout_of_the_same_receipt_verifies() {
    String json = issuer.issue(WORKER, give(second, VERIFY).id()).toJson();

    assertThat(resultOf(json.replace("\":", "\" : ") + "\n")).isEqualTo(ReceiptResult.OK);
  }

  @Test
  void a_receipt_can_be_told_in_the_terms_of_the_data_privacy_vocabulary() {
    Receipt receipt = issuer.issue(WORKER, give(second, VERIFY).id());

    String jsonLd = DpvReceipt.toJsonLd(receipt);

    assertThat(DpvReceipt.toJsonLd(Receipt.parse(receipt.toJson()))).isEqualTo(jsonLd);
    assertThat(jsonLd)
        .contains("\"@type\":\"dpv:ConsentReceipt\"")
        .contains("\"dpv:hasConsentStatus\":{\"@type\":\"dpv:ConsentGiven\"")
        .contains("\"dpv:isIndicatedBy\":{\"@id\":\"dpv:DataSubject\"}")
        .contains("\"dpv:hasRecordOfActivity\":{")
        .contains("\"dpv:hasLegalBasis\":{\"@id\":\"dpv:ExplicitlyExpressedConsent\"}")
        .contains("\"@type\":\"dpv:SensitivePersonalData\",\"dct:identifier\":\"biometric.face\"")
        .contains("\"dct:conformsTo\":\"https://w3id.org/dpv/schema/dpv-27560#receipt\"")
        .contains("{\"@language\":\"zh\",\"@value\":");
  }

  @Test
  void the_signature_of_somebody_else_is_not_accepted() {
    KeyPair other = keys();
    Receipt receipt = issuer.issue(WORKER, give(second, VERIFY).id());

    assertThat(
            ReceiptVerifier.of(TrustedKeys.of(SignatureScheme.ED25519, other.getPublic()))
                .verify(receipt))
        .isEqualTo(ReceiptResult.UNKNOWN_KEY);
  }

  @Test
  void an_edition_that_was_changed_since_gives_no_receipt() { // SEED-07
    Shown other =
        new Shown(
            second.id(),
            second.version(),
            new ContentHash("00".repeat(32)),
            second.textHash(),
            Locale.ENGLISH,
            Optional.empty());
    ledger.present(WORKER, other, VERIFY);
    ConsentEvent given = ledger.give(WORKER, VERIFY, second.version(), TICK);

    assertThatThrownBy(() -> issuer.issue(WORKER, given.id()))
        .isInstanceOfSatisfying(
            ReceiptException.class,
            e -> assertThat(e.code()).isEqualTo(ReceiptException.Code.NO_SUCH_EDITION));
  }

  @Test
  void the_receipt_of_somebody_else_is_not_given_out() {
    ConsentEvent given = give(second, VERIFY);

    assertThatThrownBy(() -> issuer.issue(SubjectId.of("worker-18"), given.id()))
        .isInstanceOf(ReceiptException.class);
  }

  private ReceiptResult resultOf(String json) {
    try {
      return verifier.verify(Receipt.parse(json));
    } catch (InvalidReceiptException e) {
      return ReceiptResult.BAD_SIGNATURE;
    }
  }

  private static String changed(String json, int i) {
    char other = json.charAt(i) == 'a' ? 'b' : 'a';
    return json.substring(0, i) + other + json.substring(i + 1);
  }

  private ConsentEvent give(PrivacyPolicy policy, ConsentScope scope) {
    Shown shown =
        Shown.of(policy, Locale.SIMPLIFIED_CHINESE).onScreen(new ContentHash("ef".repeat(32)));
    ledger.present(WORKER, shown, scope);
    return ledger
        .answer(
            WORKER,
            Answer.give(policy.version(), TICK, scope).with(ActDetails.of("device", "canary-5c1e")))
        .get(0);
  }

  private static PrivacyPolicy policy(String file) {
    return PrivacyPolicy.read(
        Document.open(Path.of("../examples/labour-platform/privacy").resolve(file)),
        Catalogue.bundled());
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
