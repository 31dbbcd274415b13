package io.github.pii4j.consent.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.document.CanonicalJson.Members;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies receipts without a network, a database or the controller's help.
 *
 * <p>That proves who signed what, and no more: a signature holds for ever, so nobody who only has
 * the receipt can know that the person was erased since. {@link #against} asks the ledger, which
 * does. Immutable and thread-safe.
 */
public final class ReceiptVerifier {

  private final TrustedKeys keys;
  private final @Nullable LedgerCheck ledger;

  private ReceiptVerifier(TrustedKeys keys, @Nullable LedgerCheck ledger) {
    this.keys = requireNonNull(keys, "keys");
    this.ledger = ledger;
  }

  /** Trusts these keys of the controller's. */
  public static ReceiptVerifier of(TrustedKeys keys) {
    return new ReceiptVerifier(keys, null);
  }

  /**
   * The same; of what is genuine by itself, asks the ledger that it is from. Then a receipt is not
   * OK if the ledger has no such line, if the person was erased, or if the consent that it shows
   * ended since.
   */
  public ReceiptVerifier against(ConsentLedger source) {
    return new ReceiptVerifier(keys, new LedgerCheck(source));
  }

  /** Whether it is the controller's and agrees with itself, and with the ledger if there is one. */
  public ReceiptResult verify(Receipt receipt) {
    if (!keys.contains(receipt.signature().key())) {
      return ReceiptResult.UNKNOWN_KEY;
    }
    if (!keys.accept(Receipt.KIND, receipt.content(), receipt.signature())) {
      return ReceiptResult.BAD_SIGNATURE;
    }
    ReceiptResult alone = evidence(receipt.content());
    return alone == ReceiptResult.OK && ledger != null ? ledger.of(receipt.content()) : alone;
  }

  private static ReceiptResult evidence(Members content) {
    try {
      Members ledger = (Members) Receipt.member(content, "ledger");
      Members line = (Members) Receipt.member(ledger, "event");
      if (!Hash.ofEntry(line.toText().getBytes(UTF_8)).base64().equals(leaf(ledger))) {
        return ReceiptResult.HASH_MISMATCH;
      }
      return new LineAgreement(content).holds() ? place(ledger) : ReceiptResult.OTHER_LINE;
    } catch (IllegalArgumentException
        | ClassCastException
        | IndexOutOfBoundsException
        | DateTimeException
        | NoSuchElementException e) {
      return ReceiptResult.OTHER_LINE;
    }
  }

  private static ReceiptResult place(Members ledger) {
    PlaceProof place = new PlaceProof(ledger);
    return !place.isThere() || place.holds() ? ReceiptResult.OK : ReceiptResult.NOT_INCLUDED;
  }

  private static String leaf(Members ledger) {
    return Receipt.text(ledger, "leaf");
  }
}
