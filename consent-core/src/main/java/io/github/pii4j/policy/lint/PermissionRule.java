package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.CollectionMeans;
import io.github.pii4j.policy.CollectionSource;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.Permission;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.EnumSet;
import java.util.Set;

/** Finds means that need a permission of the system, and permissions without a reason. */
final class PermissionRule implements LintRule {

  private static final Set<CollectionMeans> NEED_PERMISSION =
      EnumSet.of(
          CollectionMeans.CAMERA,
          CollectionMeans.MICROPHONE,
          CollectionMeans.FINGERPRINT_READER,
          CollectionMeans.GPS,
          CollectionMeans.BLUETOOTH,
          CollectionMeans.SENSOR);

  /** What comes from the person comes through the person's device. */
  private static final Set<CollectionSource> FROM_A_DEVICE =
      EnumSet.of(CollectionSource.SUBJECT, CollectionSource.DEVICE);

  private static final Message MISSING =
      new Message(
          "this function collects by means that need a permission of the system; list it under"
              + " \"permissions\"",
          "该功能的收集方式需要系统权限；请在 permissions 中列出");
  private static final Message REASON =
      new Message(
          "nothing says why the permission is asked for; add \"reason\"", "未说明申请该权限的理由；请补充 reason");
  private static final Message FREQUENCY =
      new Message(
          "nothing says how often the permission is used; add \"frequency\"",
          "未说明使用该权限的频率；请补充 frequency");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    for (ProcessingFunction function : subject.policy().functions()) {
      boolean needs = function.uses().anyMatch(PermissionRule::needsPermission);
      String path = LintSubject.path(function) + "/permissions";
      flaws.addIf(needs && function.permissions().isEmpty(), "permissions-missing", path, MISSING);
      function.permissions().forEach(permission -> check(permission, path, flaws));
    }
  }

  private static boolean needsPermission(ItemUse use) {
    return use.means().stream().anyMatch(NEED_PERMISSION::contains) && !arisesElsewhere(use);
  }

  /** A call that the call centre records, a picture of a gate: no device of the person is asked. */
  private static boolean arisesElsewhere(ItemUse use) {
    return !use.sources().isEmpty() && use.sources().stream().noneMatch(FROM_A_DEVICE::contains);
  }

  private static void check(Permission permission, String within, Flaws flaws) {
    String path = within + "/" + permission.name();
    flaws.addIf(
        permission.reason().isEmpty(), "permission-reason-missing", path + "/reason", REASON);
    flaws.addIf(
        permission.frequency().isEmpty(),
        "permission-frequency-missing",
        path + "/frequency",
        FREQUENCY);
  }
}
