package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.Set;
import java.util.stream.Stream;

/** Finds identifiers that a person can never reset (GB/T 41391-2022 annex F). */
final class ImmutableDeviceIdRule implements SdkRule {

  private static final Set<String> IMMUTABLE =
      Set.of(
          "device.imei",
          "device.meid",
          "device.imsi",
          "device.iccid",
          "device.mac",
          "device.hardware-serial");
  private static final Message MESSAGE =
      new Message(
          "a person can never reset this identifier; switch it off and use a resettable one, such"
              + " as device.oaid",
          "用户无法重置此标识；请关闭采集，改用可重置的标识，如 device.oaid");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.items().stream()
        .map(SdkItem::code)
        .filter(IMMUTABLE::contains)
        .flatMap(code -> lint.finding("immutable-device-id", sdk, "items/" + code, code, MESSAGE));
  }
}
