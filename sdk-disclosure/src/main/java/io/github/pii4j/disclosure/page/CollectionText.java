package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SharingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into words how an SDK collects, shares and transmits. */
final class CollectionText {

  private final PageLanguage language;
  private final PageWords words;

  CollectionText(PageLanguage language) {
    this.language = language;
    this.words = language.words();
  }

  /** Empty if the list says nothing of it. */
  Optional<String> of(SdkDisclosure sdk) {
    List<String> clauses =
        Stream.concat(basics(sdk), sdk.collection().stream().flatMap(this::details)).toList();
    return clauses.isEmpty() ? Optional.empty() : Optional.of(language.clauses(clauses));
  }

  private Stream<String> basics(SdkDisclosure sdk) {
    return Stream.of(
            sdk.collection().map(how -> words.of("method", how.method())),
            sdk.sharing().map(mode -> words.of("sharing", mode)),
            transmission(sdk).map(leaves -> words.get("transmits." + leaves)))
        .flatMap(Optional::stream);
  }

  /** Not repeated where the words for sharing say it already. */
  private static Optional<Boolean> transmission(SdkDisclosure sdk) {
    boolean sharesNothing = sdk.sharing().filter(mode -> mode == SharingMode.NONE).isPresent();
    return sdk.collection()
        .flatMap(SdkCollection::transmits)
        .filter(leaves -> leaves == sharesNothing || sdk.sharing().isEmpty());
  }

  private Stream<String> details(SdkCollection collection) {
    return Stream.of(
            collection.deidentified().map(done -> words.get("deidentified." + done)),
            collection.encryptedInTransit().map(done -> words.get("encrypted." + done)),
            collection.frequency().map(often -> words.of("frequency", often)))
        .flatMap(Optional::stream);
  }
}
