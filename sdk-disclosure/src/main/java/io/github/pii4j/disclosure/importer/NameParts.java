package io.github.pii4j.disclosure.importer;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name, and what lists write behind it: the platforms, the company, the package, the version. In
 * brackets, behind a dash, or on a line of its own. Brackets that say anything else belong to the
 * name.
 */
final class NameParts {

  private static final int MOST = 4;
  private static final Pattern WRAPPED = Pattern.compile("[【\\[「]([^【】\\[\\]「」]{1,60})[】\\]」]");
  private static final int LONGEST = 200;

  /** What a page puts beside a name that opens a part of it. */
  private static final Pattern ARROWS = Pattern.compile("\\s{0,8}[▼▲▾▴▶►▽△∨∧⌄⌃﹀︿]\\s*$");

  private static final String OPENING = "（(【[";
  private static final String CLOSING = "）)】]";
  private static final Pattern PLATFORMS =
      Pattern.compile(
          "(?i)(?:android|安卓|ios|苹果|蘋果|鸿蒙|鴻蒙|harmonyos|[仅僅端版和及与與、，,/\\s]|适用于|適用於|平台|系统|系統){1,24}");

  /** 消息推送（晨星推送SDK）: the bracket names it, and what stands before says what it does. */
  private static final Pattern NAMED =
      Pattern.compile("(?!含|包含|即|原|及|基于)\\p{IsHan}{2,12}\\s?(?i:sdk)");

  private static final Pattern LABEL = Pattern.compile("^[\\p{IsHan}a-zA-Z ]{2,12}[:：]\\s?");
  private static final String PLATFORM = "(?:android|安卓|ios|苹果|鸿蒙|harmonyos)[端版]?";
  private static final Pattern PLATFORMS_BEHIND =
      Pattern.compile(
          "(?i)(?<=sdk)\\s{1,4}(" + PLATFORM + "(?:\\s?[/、,，&和及]\\s?" + PLATFORM + "){0,3})$");
  private static final Pattern VERSION = Pattern.compile("(?i)v?[0-9]+(?:\\.[0-9a-z]+){1,4}");
  private static final Pattern PACKAGE =
      Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-zA-Z][a-zA-Z0-9_]*){2,8}");
  private static final Pattern BEHIND =
      Pattern.compile("[\\s`]{1,8}`?([a-z][a-z0-9_]*(?:\\.[a-zA-Z][a-zA-Z0-9_]*){2,8})`?$");
  private static final Pattern PROVIDED =
      Pattern.compile("^(.{2,40}?)[，,\\s]{0,4}由(.{4,40}?)(?:提供|开发|運營|运营)$");
  private static final Pattern DASH =
      Pattern.compile("\\s?[-–—－|｜/／\\n]{1,3}\\s?|(?<=[sS][dD][kK])\\s{1,3}");

  private final Map<ListField, String> said = new EnumMap<>(ListField.class);
  private String name;

  private NameParts(String name) {
    this.name = name;
  }

  static NameParts of(String text) {
    NameParts parts = new NameParts(unwrapped(ARROWS.matcher(text).replaceFirst("").strip()));
    int times = 0;
    while (times < MOST && text.length() <= LONGEST && parts.takesOff()) {
      times++;
    }
    return parts;
  }

  /** 【晨星推送】 without its brackets. */
  private static String unwrapped(String text) {
    Matcher wrapped = WRAPPED.matcher(text);
    return wrapped.matches() ? wrapped.group(1) : text;
  }

  String name() {
    return name;
  }

  /** What stands behind the name. */
  Map<ListField, String> said() {
    return said;
  }

  private boolean takesOff() {
    return bracket() || lineBelow() || packageBehind() || platformsBehind() || company();
  }

  private boolean bracket() {
    int open = opening();
    if (open < 1) {
      return false;
    }
    String inside = name.substring(open + 1, name.length() - 1).strip();
    String bare = LABEL.matcher(inside).replaceFirst("");
    boolean platform = PLATFORMS.matcher(inside).matches() && !Words.platforms(inside).isEmpty();
    if (NAMED.matcher(inside).matches() && !Headings.isSdk(name.substring(0, open))) {
      name = inside;
      return true;
    }
    return (platform && take(ListField.PLATFORM, inside, open))
        || (ValueLook.isCompany(bare) && take(ListField.OPERATOR, bare, open))
        || (PACKAGE.matcher(bare).matches() && take(ListField.PACKAGE, bare, open))
        || (VERSION.matcher(bare).matches() && take(ListField.VERSION, bare, open));
  }

  /** Where the bracket opens that the name ends with, or -1. */
  private int opening() {
    int depth = 0;
    int at = name.length() - 1;
    if (at < 0 || CLOSING.indexOf(name.charAt(at)) < 0) {
      return -1;
    }
    for (; at >= 0; at--) {
      depth += CLOSING.indexOf(name.charAt(at)) >= 0 ? 1 : 0;
      depth -= OPENING.indexOf(name.charAt(at)) >= 0 ? 1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /** The last of several lines, where it is something else. */
  private boolean lineBelow() {
    int end = name.lastIndexOf('\n');
    String below = name.substring(end + 1).strip();
    if (end < 1) {
      return false;
    }
    boolean platform = PLATFORMS.matcher(below).matches() && !Words.platforms(below).isEmpty();
    return (platform && take(ListField.PLATFORM, below, end))
        || (VERSION.matcher(below).matches() && take(ListField.VERSION, below, end))
        || (PACKAGE.matcher(below).matches() && take(ListField.PACKAGE, below, end));
  }

  private boolean packageBehind() {
    Matcher behind = BEHIND.matcher(name);
    return behind.find()
        && behind.start() > 0
        && take(ListField.PACKAGE, behind.group(1), behind.start());
  }

  private boolean platformsBehind() {
    Matcher behind = PLATFORMS_BEHIND.matcher(name);
    return behind.find()
        && behind.start() > 0
        && take(ListField.PLATFORM, behind.group(1), behind.start());
  }

  private boolean company() {
    if (!name.endsWith("公司") && !ValueLook.isCompany(name)) {
      Matcher provided = PROVIDED.matcher(name);
      return provided.matches()
          && ValueLook.isCompany(provided.group(2))
          && take(ListField.OPERATOR, provided.group(2), provided.end(1));
    }
    Matcher dash = DASH.matcher(name);
    while (dash.find()) {
      String behind = name.substring(dash.end());
      if (dash.start() > 1 && ValueLook.isCompany(behind)) {
        return take(ListField.OPERATOR, behind, dash.start());
      }
    }
    return false;
  }

  private boolean take(ListField field, String text, int end) {
    String rest = name.substring(0, end).strip();
    if (rest.isEmpty() || said.putIfAbsent(field, text) != null) {
      return false;
    }
    name = rest;
    return true;
  }
}
