package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SharingMode;
import io.github.pii4j.disclosure.internal.RegistryWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into words how an SDK collects, shares and transmits. */
final class MethodText {

  private final RegistryWords words;

  MethodText(RegistryWords words) {
    this.words = words;
  }

  /** Empty if the list says nothing of it. */
  List<String> of(SdkDisclosure sdk) {
    Optional<SdkCollection> how = sdk.collection();
    return Stream.of(
            how.map(one -> words.of("method", one.method())),
            sdk.sharing().map(mode -> words.of("sharing", mode)),
            transmission(sdk).map(leaves -> words.get("transmits." + leaves)),
            how.flatMap(SdkCollection::deidentified).map(done -> words.get("deidentified." + done)),
            how.flatMap(SdkCollection::encryptedInTransit)
                .map(done -> words.get("encrypted." + done)),
            how.flatMap(SdkCollection::frequency).map(often -> words.of("frequency", often)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Not repeated where the words for sharing say it already. */
  private static Optional<Boolean> transmission(SdkDisclosure sdk) {
    boolean sharesNothing = sdk.sharing().filter(mode -> mode == SharingMode.NONE).isPresent();
    return sdk.collection()
        .flatMap(SdkCollection::transmits)
        .filter(leaves -> leaves == sharesNothing || sdk.sharing().isEmpty());
  }
}
