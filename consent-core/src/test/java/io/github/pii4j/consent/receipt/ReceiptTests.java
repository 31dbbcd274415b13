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
import io.github.pii4j.consent.LedgerException;
import io.github.pii4j.consent.LedgerKeys;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.MemoryLedgerStore;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
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
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final SubjectId OTHER = SubjectId.of("worker-18");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentScope VERIFY = ConsentScope.function("identity.verify");
  private static final KeyPair KEYS = keys();

  private final PrivacyPolicy first = policy("versions/1.0.0/policy.yaml");
  private final PrivacyPolicy second = policy("policy.yaml");
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z"));
  private final ConsentLedger ledger =
      ConsentLedger.builder(new MemoryLedgerStore())
          .keys(LedgerKeys.of(new byte[32]))
          .clock(clock)
          .signCheckpoints(NoteSigner.ed25519("consent", KEYS))
          .build();
  private final DocumentSigner signer =
      DocumentSigner.of(SignatureScheme.ED25519, KEYS.getPrivate(), KEYS.getPublic());
  private final ReceiptIssuer issuer =
      ReceiptIssuer.of(ledger, List.of(first, second), signer, clock);
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

  @ParameterizedTest
  @CsvSource({
    "events, 2026-03-02T02:00:00Z, 2026-03-02T02:00:01Z, OTHER_LINE",
    "events, '\"alone\"', '\"together\"', OTHER_LINE",
    "events, '\"person\"', '\"guardian\"', OTHER_LINE",
    "events, '\"tick\"', '\"signature\"', OTHER_LINE",
    "events, '\"preselected\":false', '\"preselected\":true', OTHER_LINE",
    "events, until withdrawn, until bored, OTHER_LINE",
    "pii_processing, efef, fefe, OTHER_LINE",
    "ledger, '\"given\"', '\"refused\"', HASH_MISMATCH",
    "ledger, '\"sequence\":2', '\"sequence\":1', NOT_INCLUDED",
    "ledger, 'consent\\n2\\n', 'consent\\n3\\n', NOT_INCLUDED"
  })
  void what_a_controller_signs_beside_the_truth_is_found(
      String part, String text, String instead, ReceiptResult result) {
    ConsentEvent given = give(second, VERIFY);
    ledger.log().seal();
    Members content = issuer.issue(WORKER, given.id()).content();
    SortedMap<String, CanonicalJson> members =
        new TreeMap<>(((Members) CanonicalJson.read(content.toText())).byKey());
    String before = Objects.requireNonNull(members.get(part)).toText();
    assertThat(before).contains(text);

    members.put(part, CanonicalJson.read(before.replace(text, instead)));

    Members lie = new Members(members);
    assertThat(verifier.verify(new Receipt(lie, signer.sign(Receipt.KIND, lie)))).isEqualTo(result);
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

  @Test
  void once_a_person_is_erased_no_receipt_is_issued_for_them_any_more() {
    ConsentEvent given = give(second, VERIFY);
    ledger.erase(WORKER);

    assertThatThrownBy(() -> issuer.issue(WORKER, given.id()))
        .isInstanceOfSatisfying(
            ReceiptException.class,
            e -> assertThat(e.code()).isEqualTo(ReceiptException.Code.KEY_DESTROYED));
    assertThat(ledger.subject(given.person())).as("nor is it told whose it was").isEmpty();
    assertThatThrownBy(() -> ledger.details(given.id()))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.KEY_DESTROYED));
  }

  @Test
  void a_receipt_handed_out_to_who_is_erased_no_longer_verifies_against_the_ledger() {
    Receipt theirs = issuer.issue(WORKER, give(second, VERIFY).id());
    Receipt others = issuer.issue(OTHER, give(OTHER, second, VERIFY).id());
    ReceiptVerifier online = verifier.against(ledger);
    assertThat(online.verify(theirs)).isEqualTo(ReceiptResult.OK);

    ledger.erase(WORKER);
    ledger.log().seal();

    assertThat(online.verify(theirs)).isEqualTo(ReceiptResult.KEY_DESTROYED);
    assertThat(online.verify(others)).isEqualTo(ReceiptResult.OK);
    assertThat(ledger.log().verify().isIntact()).isTrue();
    assertThat(verifier.verify(theirs))
        .as("a signature alone cannot know")
        .isEqualTo(ReceiptResult.OK);
  }

  @Test
  void the_ledger_says_of_a_receipt_that_the_consent_in_it_ended_since() {
    Receipt given = issuer.issue(WORKER, give(second, VERIFY).id());
    ConsentEvent taken = ledger.withdraw(WORKER, VERIFY, TICK);
    Receipt withdrawal = issuer.issue(WORKER, taken.id());
    ReceiptVerifier online = verifier.against(ledger);

    assertThat(online.verify(given)).isEqualTo(ReceiptResult.ENDED_SINCE);
    assertThat(online.verify(withdrawal)).isEqualTo(ReceiptResult.OK);
    assertThat(verifier.verify(given)).isEqualTo(ReceiptResult.OK);

    Receipt again = issuer.issue(WORKER, giveOnRequest(VERIFY).id());
    assertThat(online.verify(again)).isEqualTo(ReceiptResult.OK);
    assertThat(online.verify(given)).as("renewed").isEqualTo(ReceiptResult.OK);
    ledger.pause(WORKER, VERIFY, TICK);
    assertThat(online.verify(again)).isEqualTo(ReceiptResult.OK);
    ledger.terminate(WORKER);
    assertThat(online.verify(again)).isEqualTo(ReceiptResult.ENDED_SINCE);
  }

  private ConsentEvent giveOnRequest(ConsentScope scope) {
    ledger.presentOnRequest(WORKER, Shown.of(second, Locale.SIMPLIFIED_CHINESE), TICK, scope);
    return ledger.give(WORKER, scope, second.version(), TICK);
  }

  @Test
  void a_receipt_that_the_ledger_never_recorded_does_not_verify_against_it() {
    Receipt receipt = issuer.issue(WORKER, give(second, VERIFY).id());

    assertThat(verifier.against(ConsentLedger.inMemory(clock)).verify(receipt))
        .isEqualTo(ReceiptResult.NOT_IN_LEDGER);
    assertThat(verifier.against(other("another")).verify(receipt))
        .isEqualTo(ReceiptResult.NOT_IN_LEDGER);
  }

  @Test
  void the_ledger_is_not_asked_about_what_is_no_genuine_receipt() {
    String json = issuer.issue(WORKER, give(second, VERIFY).id()).toJson();
    Receipt forged = Receipt.parse(json.replace("\"preselected\":false", "\"preselected\":true"));
    ledger.erase(WORKER);

    assertThat(verifier.against(ledger).verify(forged)).isEqualTo(ReceiptResult.BAD_SIGNATURE);
  }

  private ConsentLedger other(String name) {
    return ConsentLedger.builder(new MemoryLedgerStore())
        .name(new LedgerName(name))
        .keys(LedgerKeys.of(new byte[32]))
        .clock(clock)
        .build();
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
    return give(WORKER, policy, scope);
  }

  private ConsentEvent give(SubjectId who, PrivacyPolicy policy, ConsentScope scope) {
    Shown shown =
        Shown.of(policy, Locale.SIMPLIFIED_CHINESE).onScreen(new ContentHash("ef".repeat(32)));
    ledger.present(who, shown, scope);
    return ledger
        .answer(
            who,
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
