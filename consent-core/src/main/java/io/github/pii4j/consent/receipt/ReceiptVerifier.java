package io.github.pii4j.consent.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.InclusionProof;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import java.util.List;

/**
 * Verifies receipts without a network, a database or the controller's help. Immutable and
 * thread-safe.
 */
public final class ReceiptVerifier {

  private final TrustedKeys keys;

  private ReceiptVerifier(TrustedKeys keys) {
    this.keys = requireNonNull(keys, "keys");
  }

  /** Trusts these keys of the controller's. */
  public static ReceiptVerifier of(TrustedKeys keys) {
    return new ReceiptVerifier(keys);
  }

  /** Whether it is the controller's and agrees with itself. */
  public ReceiptResult verify(Receipt receipt) {
    if (!keys.contains(receipt.signature().key())) {
      return ReceiptResult.UNKNOWN_KEY;
    }
    if (!keys.accept(Receipt.KIND, receipt.content(), receipt.signature())) {
      return ReceiptResult.BAD_SIGNATURE;
    }
    return evidence(receipt.content());
  }

  private static ReceiptResult evidence(Members content) {
    try {
      Members ledger = (Members) Receipt.member(content, "ledger");
      Members line = (Members) Receipt.member(ledger, "event");
      String leaf = Receipt.text(ledger, "leaf");
      if (!Hash.ofEntry(line.toText().getBytes(UTF_8)).base64().equals(leaf)) {
        return ReceiptResult.HASH_MISMATCH;
      }
      return agree(content, line) ? inclusion(ledger, leaf) : ReceiptResult.OTHER_LINE;
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      return ReceiptResult.OTHER_LINE;
    }
  }

  /** The place under the root that is shown, if the line had one when the receipt was issued. */
  private static ReceiptResult inclusion(Members ledger, String leaf) {
    if (!ledger.byKey().containsKey("sequence")) {
      return ReceiptResult.OK;
    }
    InclusionProof proof =
        new InclusionProof(number(ledger, "sequence") - 1, number(ledger, "size"), path(ledger));
    return proof.proves(Hash.parse(leaf), Hash.parse(Receipt.text(ledger, "root")))
        ? ReceiptResult.OK
        : ReceiptResult.NOT_INCLUDED;
  }

  private static List<Hash> path(Members ledger) {
    return ledger.byKey().get("inclusion") instanceof Array hashes
        ? hashes.elements().stream().map(hash -> Hash.parse(((Text) hash).value())).toList()
        : List.of();
  }

  private static long number(Members of, String key) {
    return ((Whole) Receipt.member(of, key)).value();
  }

  /** Whether the receipt says what the line of the ledger says. */
  private static boolean agree(Members content, Members line) {
    Members event = (Members) events(content).get(0);
    Members notice =
        (Members)
            Receipt.member((Members) Receipt.member(content, "pii_processing"), "privacy_notice");
    return same(content, "pii_principal_id", line, "person")
        && Receipt.text(content, "record_id")
            .equals("urn:pii4j:consent:" + Receipt.text(line, "id"))
        && same(event, "event_state", line, "kind")
        && same(event, "scope", line, "scope")
        && same(notice, "version", line, "version")
        && same(notice, "model_sha256", line, "model");
  }

  private static List<? extends CanonicalJson> events(Members content) {
    return ((Array) Receipt.member(content, "events")).elements();
  }

  private static boolean same(Members one, String key, Members other, String otherKey) {
    return Receipt.text(one, key).equals(Receipt.text(other, otherKey));
  }
}
