package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How values are read: how strictly, by which clock, with which editions of the data.
 *
 * <p>Immutable and thread-safe. The static methods of the types use {@link #standard()}.
 */
public final class PiiFormats {

  private static final PiiFormats STANDARD =
      new PiiFormats(Strictness.STANDARD, InstantSource.system());

  private final Strictness strictness;
  private final InstantSource clock;
  private final PiiType<CitizenId> citizenIds;
  private final PiiType<UnifiedSocialCreditCode> unifiedSocialCreditCodes;
  private final PiiType<BankCardNumber> bankCardNumbers;

  private PiiFormats(Strictness strictness, InstantSource clock) {
    this.strictness = requireNonNull(strictness, "strictness");
    this.clock = requireNonNull(clock, "clock");
    DivisionTable divisions = DivisionTable.bundled();
    citizenIds = new CitizenIdType(strictness, clock, divisions);
    unifiedSocialCreditCodes = new UnifiedSocialCreditCodeType(strictness, divisions);
    bankCardNumbers = new BankCardNumberType(strictness);
  }

  /** {@link Strictness#STANDARD}, the system's clock, the data of this release. */
  public static PiiFormats standard() {
    return STANDARD;
  }

  /** The same with another strictness. */
  public PiiFormats withStrictness(Strictness other) {
    return new PiiFormats(other, clock);
  }

  /** The same with another clock, which decides what lies in the future. */
  public PiiFormats withClock(InstantSource other) {
    return new PiiFormats(strictness, other);
  }

  /** Citizen ids. */
  public PiiType<CitizenId> citizenIds() {
    return citizenIds;
  }

  /** Unified social credit codes. */
  public PiiType<UnifiedSocialCreditCode> unifiedSocialCreditCodes() {
    return unifiedSocialCreditCodes;
  }

  /** Bank card numbers. */
  public PiiType<BankCardNumber> bankCardNumbers() {
    return bankCardNumbers;
  }

  /** Every type, in a fixed order. */
  public List<PiiType<?>> types() {
    return List.of(citizenIds, unifiedSocialCreditCodes, bankCardNumbers);
  }

  /** The type of this name, such as {@code citizen-id}. */
  public Optional<PiiType<?>> type(String name) {
    return types().stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
