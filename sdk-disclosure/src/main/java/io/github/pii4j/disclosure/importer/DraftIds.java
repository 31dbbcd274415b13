package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.disclosure.drift.KnownSdks;
import io.github.pii4j.disclosure.drift.Trace;
import io.github.pii4j.disclosure.drift.TraceKind;
import io.github.pii4j.document.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each SDK an id of its own that stays when the list is imported again: from its name if
 * every word of it is known, from the package that gives the SDK away, from the package itself, or
 * from the Latin letters of its name. Where there is nothing of these it only counts.
 */
final class DraftIds {

  private final IdWords words = IdWords.bundled();
  private final Map<String, Integer> taken = new HashMap<>();
  private int number;

  DraftId next(ImportedSdk sdk) {
    number++;
    String name = sdk.text(ListField.NAME).orElse("");
    Optional<String> sure = words.id(name).or(() -> ofPackage(sdk));
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
    Trace trace = new Trace(TraceKind.CLASSES, first, new SourceLocation("list", sdk.line(), 1));
    return KnownSdks.bundled()
        .ofTrace(trace)
        .flatMap(DraftIds::latin)
        .or(() -> latin(first.replaceFirst("^(?:com|cn|org|net|io|me)\\.", "")));
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
