package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A column of a table of SDKs, in the order of the table, and what it may hold. */
enum KnownSdkColumn {
  ID("lower-case words joined by hyphens, such as amap-location", "以连字符连接的小写单词，如 amap-location"),
  ZH("a name in Chinese", "中文名称"),
  EN("a name in English", "英文名称"),
  OPERATOR("the registered name of a company, or -", "公司注册名称，未知则填 -"),
  KIND("one of " + words(SdkKind.values()), "以下之一：" + words(SdkKind.values())),
  PURLS(
      "package URLs without a version, parted by spaces, such as " + PackagePattern.EXAMPLE,
      "不带版本的 package URL，以空格分隔，如 " + PackagePattern.EXAMPLE),
  CLASSES(
      "package names of two words or more, parted by spaces, such as com.example.location",
      "至少两级的包名，以空格分隔，如 com.example.location"),
  LIBRARIES(
      "file names of native libraries, parted by spaces, such as libexample.so",
      "本地库文件名，以空格分隔，如 libexample.so"),
  LINK("an https address, or -", "https 网址，未知则填 -"),
  SOURCE("where it was looked up", "查询来源"),
  CHECKED("a date, such as 2026-11-27", "日期，如 2026-11-27"),
  HOW("one of " + words(SdkCheck.values()), "以下之一：" + words(SdkCheck.values())),
  BELONGS_TO(
      "ids of SDKs that bring it along, parted by spaces, such as huawei-push, or -",
      "带入它的 SDK 的 id，以空格分隔，如 huawei-push，没有则填 -");

  /** The line above the rows. */
  static final String HEADING = heading(values().length);

  /** The same of a table that leaves the last column out. */
  static final String SHORT_HEADING = heading(values().length - 1);

  private final Message allowed;

  KnownSdkColumn(String english, String chinese) {
    this.allowed = new Message(english, chinese);
  }

  /** The columns of a table that has this many. */
  static List<KnownSdkColumn> first(int columns) {
    return Arrays.asList(values()).subList(0, columns);
  }

  private static String heading(int columns) {
    return first(columns).stream().map(KnownSdkColumn::title).collect(Collectors.joining("\t"));
  }

  String title() {
    return word(this);
  }

  Message allowed() {
    return allowed;
  }

  /** How a constant is written in a table: {@code central-classes}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(KnownSdkColumn::word).collect(Collectors.joining(", "));
  }
}
