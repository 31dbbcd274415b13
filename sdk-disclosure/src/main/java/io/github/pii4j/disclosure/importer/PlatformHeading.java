package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading that says for which platforms the SDKs below it are: 一、Android 客户端, 仅安卓, iOS 版 SDK 列表.
 *
 * @param platforms as they stand there; empty where the part is for all of them
 */
record PlatformHeading(String platforms) {

  private static final int LONGEST = 40;
  private static final Pattern NAMES =
      Pattern.compile("(?i)android|安卓|ios|苹果|蘋果|鸿蒙|鴻蒙|harmonyos(?:\\s?next)?");
  private static final String AROUND =
      "(?:适用于|使用于|适用|用于|仅限?|客户端|端|版本|版|平台|操作系统|系统|手机|设备|应用|app|的|中|内|所|使用|接入|集成|第三方|三方|部分|专用|独有|sdk|软件开发包|列表|清单|目录|如下|及|和|与|或)*+";
  private static final Pattern ONE =
      Pattern.compile(
          AROUND
              + "(?:android|安卓|ios|苹果|鸿蒙|harmonyosnext|harmonyos)(?:"
              + AROUND
              + "(?:android|安卓|ios|苹果|鸿蒙|harmonyosnext|harmonyos))*"
              + AROUND);

  /** Tabs of a page, whose words run together. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?i)(?:全部)?(?:android|安卓|ios|苹果|鸿蒙|harmonyos)(?:版|端)?(?:(?:android|安卓|ios|苹果|鸿蒙|harmonyos)(?:版|端)?)+");

  private static final Pattern ALL =
      Pattern.compile(
          "(?:全平台|双端|各端|多端|两端|不区分平台)(?:通用|共用|共有|适用|均有)?" + AROUND + "|(?:通用|公共|共用)" + AROUND);

  /** Whether they are the tabs of a page rather than a heading. */
  static boolean areTabs(String words) {
    return GLUED.matcher(words).matches();
  }

  static Optional<PlatformHeading> of(String words) {
    String folded = words.length() > LONGEST ? "" : LabelText.fold(words.replaceAll("[（()）]", ""));
    if (ONE.matcher(folded).matches()) {
      List<String> named = Words.matching(words, NAMES);
      return Optional.of(new PlatformHeading(String.join("、", named)));
    }
    return ALL.matcher(folded).matches() ? Optional.of(new PlatformHeading("")) : Optional.empty();
  }
}
