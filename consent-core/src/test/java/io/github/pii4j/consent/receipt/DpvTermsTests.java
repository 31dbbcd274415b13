package io.github.pii4j.consent.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.Actor;
import io.github.pii4j.consent.EventKind;
import io.github.pii4j.consent.proof.DocumentSignature;
import io.github.pii4j.consent.proof.KeyFingerprint;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.policy.LegalBasis;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Receipts speak of nothing that the vocabulary, as it was read on the day on file, lacks. */
class DpvTermsTests {

  private static final Pattern TERM =
      Pattern.compile("\"(dpv:[A-Za-z]+|https://w3id\\.org/dpv/schema/[^\"]+)\"");

  @Test
  void every_term_of_every_receipt_was_found_in_the_vocabulary() throws IOException {
    assertThat(used()).isNotEmpty().isSubsetOf(verified());
  }

  @Test
  void no_term_is_on_file_that_no_receipt_uses() throws IOException {
    assertThat(verified()).isSubsetOf(used());
  }

  private static Set<String> used() {
    Stream<String> kinds = Arrays.stream(EventKind.values()).map(kind -> of(kind.word()));
    Stream<String> actors = Arrays.stream(Actor.values()).map(who -> with("person", who.word()));
    Stream<String> bases =
        Arrays.stream(LegalBasis.values()).map(basis -> with("separate-consent", word(basis)));
    Stream<String> others =
        Stream.of(
            with("until withdrawn or superseded", "until 2027-01-01T00:00:00Z"),
            with("\"person\"", "\"somebody\""));
    return Stream.of(kinds, actors, bases, others)
        .flatMap(some -> some)
        .flatMap(json -> TERM.matcher(json).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String of(String kind) {
    return with("\"given\"", "\"" + kind + "\"");
  }

  private static String word(LegalBasis basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String with(String text, String instead) {
    Members content =
        (Members)
            CanonicalJson.read(
                """
                {"receipt_id": "urn:r", "record_id": "urn:e", "issued_at": "2026-03-02T02:00:00Z",
                 "pii_principal_id": "p",
                 "party_identification": [{"party_name": {"en": "A"}}],
                 "events": [{"event_state": "given", "event_time": "2026-03-02T02:00:00Z",
                   "entity_id": "person", "validity_duration": "until withdrawn or superseded"}],
                 "pii_processing": {"language": "zh", "jurisdiction": ["CN"],
                   "privacy_notice": {"id": "n", "version": "1.0.0"},
                   "withdrawal_method": [{"label": {"en": "Settings"}}],
                   "recipient_third_parties": [{"party_name": {"en": "B"}}],
                   "purposes": [{"purpose": {"en": "P"}, "lawful_basis": "separate-consent",
                     "retention_period": {"period": "P2Y"},
                     "pii_information": [
                       {"pii_type": "a", "sensitive_pii_category": true, "pii_optional": true},
                       {"pii_type": "b", "sensitive_pii_category": false, "pii_optional": false}
                     ]}]}}
                """
                    .replace(text, instead));
    return DpvReceipt.toJsonLd(
        new Receipt(
            content,
            new DocumentSignature(
                SignatureScheme.ED25519, new KeyFingerprint("0".repeat(16)), "AA==")));
  }

  private static Set<String> verified() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DpvTermsTests.class.getResourceAsStream("dpv-terms.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
