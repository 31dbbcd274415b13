package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.disclosure.drift.KnownSdk;
import io.github.pii4j.disclosure.drift.KnownSdks;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each SDK an id of its own that stays when the list is imported again: that of the table of
 * known SDKs if its name stands there, from its name if every word of it is known, from the package
 * that gives the SDK away, from the package itself, or from the Latin letters of its name. Where
 * there is nothing of these it only counts.
 */
final class DraftIds {

  private final Map<String, String> known = known();
  private final IdWords words = IdWords.bundled();
  private final Map<String, Integer> taken = new HashMap<>();
  private int number;

  DraftId next(ImportedSdk sdk) {
    number++;
    String name = sdk.text(ListField.NAME).orElse("");
    Optional<String> sure = known(name).or(() -> words.id(name)).or(() -> ofPackage(sdk));
    String wanted = sure.or(() -> latin(name)).orElse("sdk-" + number);
    int times = taken.merge(wanted, 1, Integer::sum);
    String id = wanted;
    while (times > 1 && taken.containsKey(wanted + "-" + times)) {
      times++;
    }
    if (times > 1) {
      id = wanted + "-" + times;
      taken.put(id, 1);
    }
    return new DraftId(id, sure.isPresent());
  }

  private static Optional<String> ofPackage(ImportedSdk sdk) {
    List<String> packages = Words.matching(sdk.text(ListField.PACKAGE).orElse(""), Words.PACKAGE);
    if (packages.isEmpty()) {
      return Optional.empty();
    }
    String first = packages.get(0);
    return KnownSdks.bundled()
        .ofClass(first)
        .map(KnownSdk::id)
        .or(() -> latin(first.replaceFirst("^(?:com|cn|org|net|io|me)\\.", "")));
  }

  private Optional<String> known(String name) {
    return Optional.ofNullable(known.get(fold(name)));
  }

  private static Map<String, String> known() {
    Map<String, String> ids = new HashMap<>();
    for (KnownSdk sdk : KnownSdks.bundled().all()) {
      ids.putIfAbsent(fold(sdk.name().in(Locale.CHINESE)), sdk.id());
      ids.putIfAbsent(fold(sdk.name().in(Locale.ENGLISH)), sdk.id());
    }
    return Map.copyOf(ids);
  }

  /** A name as names are compared: brackets count, for they tell editions of an SDK apart. */
  private static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return LabelText.simplified(plain).replace("sdk", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The Latin letters of {@code text}. */
  private static Optional<String> latin(String text) {
    String latin =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(^|-)sdk(?=-|$)", "")
            .replaceAll("^-+|-+$", "");
    return latin.length() > 1 && DataCategory.isCode(latin) ? Optional.of(latin) : Optional.empty();
  }
}
