package io.github.pii4j.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which permissions open the way to which categories: the dated table that drift reads too. */
final class PermissionItems {

  private PermissionItems() {}

  /** The codes that a permission opens the way to; none if it reaches no personal data. */
  static List<String> of(String permission) {
    return Bundled.BY_PERMISSION.getOrDefault(permission, List.of());
  }

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final Map<String, List<String>> BY_PERMISSION =
        SdkRules.resource("drift/android-permissions.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> List.of(cells[1].split("\\|"))));
  }
}
