package io.github.pii4j.disclosure.importer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of fixed forms within the text of a field. */
final class Words {

  static final Pattern PACKAGE =
      Pattern.compile(
          "(?<![\\w.])[a-zA-Z_]\\w*(?:\\.[a-zA-Z_]\\w*)+(?![\\w.])", Pattern.UNICODE_CASE);
  static final Pattern VERSION =
      Pattern.compile("(?<![\\w.])[0-9]+(?:\\.[0-9A-Za-z]+)+(?:[-+][0-9A-Za-z.]+)?(?![\\w.])");
  static final Pattern PERMISSION =
      Pattern.compile("(?<![\\w.])[a-z]+(?:\\.\\w+)*\\.permission\\.[A-Z_0-9]+");
  private static final Pattern LINK =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*://[!-~&&[^<>\"'`{}|\\\\^]]+");

  private Words() {}

  static List<String> matching(String text, Pattern form) {
    List<String> found = new ArrayList<>();
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      if (!found.contains(matcher.group())) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  /** Links of http and https only. */
  static List<String> links(String text) {
    return matching(text, LINK).stream().filter(Words::isWeb).toList();
  }

  private static boolean isWeb(String link) {
    try {
      URI uri = new URI(link);
      String scheme = String.valueOf(uri.getScheme());
      return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  static List<String> platforms(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    if (lower.contains("android") || lower.contains("安卓")) {
      found.add("android");
    }
    if (lower.contains("ios") || lower.contains("苹果")) {
      found.add("ios");
    }
    if (lower.contains("harmony") || lower.contains("鸿蒙")) {
      found.add("harmony");
    }
    return found;
  }

  /** In the double quotes of YAML, which escape as those of JSON do. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      switch (next) {
        case '"', '\\' -> quoted.append('\\').append(next);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(next);
      }
    }
    return quoted.append('"').toString();
  }

  static String english(ListField field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String chinese(ListField field) {
    return switch (field) {
      case NAME -> "SDK 名称";
      case OPERATOR -> "第三方公司名称";
      case MAIN_FUNCTION -> "主要功能";
      case PURPOSE -> "使用目的";
      case SCENARIO -> "使用场景";
      case ITEMS -> "个人信息收集类型";
      case COLLECTION -> "收集方式";
      case POLICY_LINK -> "隐私政策链接";
      case SITE_LINK -> "官网链接";
      case PACKAGE -> "包名";
      case VERSION -> "版本";
      case PLATFORM -> "适用平台";
      case PERMISSIONS -> "权限";
    };
  }
}
