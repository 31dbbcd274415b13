package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.stream.Stream;

/** Finds rows that say that data stays on the device and, elsewhere, that it leaves it. */
final class TransmissionContradictionRule implements SdkRule {

  private static final Message MESSAGE =
      new Message(
          "the row says that no data leaves the device, and here that it does; find out and"
              + " correct one of the two",
          "该行声明数据不离开设备，此处却写明会传出；请核实并更正其一");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    boolean stays = sdk.collection().filter(SdkCollection::statesLocalOnly).isPresent();
    return stays
        ? Stream.of(method(sdk, lint), sharing(sdk, lint), countries(sdk, lint))
            .flatMap(findings -> findings)
        : Stream.empty();
  }

  private static Stream<Finding> method(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk
        .collection()
        .map(SdkCollection::method)
        .filter(method -> method == CollectionMethod.SDK_DIRECT)
        .stream()
        .flatMap(method -> finding(sdk, "collection/method", lint));
  }

  private static Stream<Finding> sharing(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.sharing().filter(mode -> mode != SharingMode.NONE).stream()
        .flatMap(mode -> finding(sdk, "sharing", lint));
  }

  private static Stream<Finding> countries(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.crossBorder().filter(abroad -> !abroad.isNone()).stream()
        .flatMap(abroad -> finding(sdk, "crossBorder", lint));
  }

  private static Stream<Finding> finding(SdkDisclosure sdk, String part, RegistryUnderLint lint) {
    return lint.finding("sdk-transmission-contradiction", sdk, part, MESSAGE);
  }
}
