package io.github.pii4j.text;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.mask.Mask;
import io.github.pii4j.mask.MaskProfile;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.ForeignPermanentResidentId;
import io.github.pii4j.value.Parsed;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.ResidencePermit;
import io.github.pii4j.value.UnifiedSocialCreditCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a token turned out to be, and how it is shown.
 *
 * @param category the kind of data
 * @param shown the masked text
 * @param visible how many of its characters the mask shows
 */
record Reading(DataCategory category, String shown, int visible) {

  private static final MaskProfile PROFILE = MaskProfile.standard();

  /** The types whose checks tell them from other numbers without a word of what stands around. */
  private static final List<PiiType<? extends Pii>> STRONG =
      List.of(
          CitizenId.TYPE,
          ResidencePermit.TYPE,
          ForeignPermanentResidentId.TYPE,
          UnifiedSocialCreditCode.TYPE,
          BankCardNumber.TYPE);

  /** The reading that hides most, if the token can be read as anything personal. */
  static Optional<Reading> of(CharSequence token) {
    return Stream.concat(typed(token), mobile(token).stream())
        .min(Comparator.comparingInt(Reading::visible));
  }

  private static Stream<Reading> typed(CharSequence token) {
    return STRONG.stream().flatMap(type -> typed(type, token));
  }

  private static Stream<Reading> typed(PiiType<? extends Pii> type, CharSequence token) {
    return type.tryParse(token) instanceof Parsed.Valid<? extends Pii> valid
        ? Stream.of(shown(type.category(), valid.value().reveal()))
        : Stream.empty();
  }

  private static Optional<Reading> mobile(CharSequence token) {
    return MobileShape.national(token)
        .map(national -> shown(Catalogue.bundled().require("contact.mobile-number"), national));
  }

  private static Reading shown(DataCategory category, String clear) {
    Mask mask = PROFILE.maskFor(category);
    return new Reading(category, mask.apply(clear), mask.mostShown());
  }
}
