package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds permissions that open the way to data which the row does not list (GB/T 41391-2022 6.5: a
 * permission is asked for what it is needed for).
 */
final class PermissionWithoutItemRule implements SdkRule {

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.items().isEmpty()
        ? Stream.empty()
        : sdk.permissions().stream()
            .filter(permission -> isUnexplained(permission, sdk))
            .flatMap(permission -> finding(permission, sdk, lint));
  }

  /** Any one item that the permission opens the way to explains it. */
  private static boolean isUnexplained(String permission, SdkDisclosure sdk) {
    List<String> opened = PermissionItems.of(permission);
    return !opened.isEmpty() && opened.stream().noneMatch(code -> lists(sdk, code));
  }

  /** By its own code, or by one above or below it where one of the two names a group. */
  private static boolean lists(SdkDisclosure sdk, String code) {
    return sdk.collects(code)
        || sdk.items().stream().anyMatch(item -> code.startsWith(item.code() + "."));
  }

  private static Stream<Finding> finding(
      String permission, SdkDisclosure sdk, RegistryUnderLint lint) {
    String codes = String.join(", ", PermissionItems.of(permission));
    Message message =
        new Message(
            permission
                + " opens the way to "
                + codes
                + ", none of which the row lists; list what is"
                + " collected, or drop the permission",
            permission + " 可获取 " + codes + "，但该行均未列出；请列出所收集的信息，或删除该权限");
    return lint.finding("sdk-permission-without-item", sdk, "permissions", permission, message);
  }
}
