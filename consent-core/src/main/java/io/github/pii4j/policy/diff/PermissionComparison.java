package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Permission;
import java.util.List;

/** The permissions of the operating system that a function asks for. */
final class PermissionComparison {

  private PermissionComparison() {}

  static void compare(
      Changes changes, Place place, List<Permission> before, List<Permission> after) {
    Pairing.of(before, after, Permission::name)
        .added(one -> changes.add(DiffRule.PERMISSION_ADDED, place(place, one)))
        .removed(one -> changes.add(DiffRule.PERMISSION_REMOVED, place(place, one)))
        .kept((was, is) -> kept(changes, place(place, is), was, is));
  }

  private static void kept(Changes changes, Place place, Permission was, Permission is) {
    changes.compareScale(
        was.frequency(),
        is.frequency(),
        DiffRule.PERMISSION_FREQUENCY_RAISED,
        DiffRule.PERMISSION_FREQUENCY_LOWERED,
        place.in("frequency"));
    changes.compareScale(
        was.when(),
        is.when(),
        DiffRule.PERMISSION_MOMENT_WIDENED,
        DiffRule.PERMISSION_MOMENT_NARROWED,
        place.in("when"));
    changes.compareText(
        DiffRule.PERMISSION_REASON_CHANGED, place.in("reason"), was.reason(), is.reason());
  }

  private static Place place(Place function, Permission permission) {
    return function.in("permissions").part(permission.name());
  }
}
