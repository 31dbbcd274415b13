package io.github.pii4j.disclosure.importer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of fixed forms within the text of a field. */
final class Words {

  static final Pattern PACKAGE =
      Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w{0,80}+(?:\\.[a-zA-Z_]\\w{0,80}+){1,12}+(?![\\w.])");
  static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.])[0-9]{1,9}+(?:\\.[0-9A-Za-z]{1,20}+){1,8}+(?:[-+][0-9A-Za-z.]{1,40}+)?(?![\\w.])");
  private static final Pattern BARE_PERMISSION =
      Pattern.compile(
          "(?<![\\w.])(?:INTERNET|CAMERA|RECORD_AUDIO|VIBRATE|WAKE_LOCK|NFC|BLUETOOTH(?:_[A-Z]{3,20})?"
              + "|(?:ACCESS|READ|WRITE|CHANGE|GET|QUERY|POST|FOREGROUND|REQUEST|RECEIVE|CALL|SEND|USE|SYSTEM|MANAGE)_[A-Z_]{3,40})(?![\\w.])");
  private static final Pattern PERMISSION =
      Pattern.compile("(?<![\\w.])[a-z]{1,40}(?:\\.\\w{1,60}){0,6}\\.permission\\.[A-Z_0-9]+");
  private static final Pattern PART = Pattern.compile("([^，,、；;。（）()\\n]++)([，,、；;。（）()\\n]?)");
  private static final String SENTENCE = "；;。\n";
  private static final Pattern LINK =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,20}://[!-~&&[^<>\"'`{}|\\\\^]]+");

  private Words() {}

  static List<String> matching(String text, Pattern form) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = form.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return List.copyOf(found);
  }

  /** Permissions of Android; vendors write their names without what all begin with. */
  static List<String> permissions(String text) {
    Set<String> found = new LinkedHashSet<>(matching(text, PERMISSION));
    matching(text, BARE_PERMISSION).forEach(name -> found.add("android.permission." + name));
    return List.copyOf(found);
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

  /** The platforms that {@code text} names and does not deny. */
  static List<String> platforms(String text) {
    Set<String> found = new TreeSet<>();
    Denial denial = new Denial();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (!denial.denies(part.group(1).strip())) {
        platformsIn(part.group(1).toLowerCase(Locale.ROOT), found);
      }
      if (SENTENCE.contains(part.group(2))) {
        denial.sentenceEnds();
      }
    }
    return List.copyOf(found);
  }

  private static void platformsIn(String lower, Set<String> found) {
    addIf(lower.contains("android") || lower.contains("安卓"), "android", found);
    addIf(lower.contains("ios") || lower.contains("苹果") || lower.contains("蘋果"), "ios", found);
    addIf(
        lower.contains("harmony") || lower.contains("鸿蒙") || lower.contains("鴻蒙"),
        "harmony",
        found);
  }

  private static void addIf(boolean named, String platform, Set<String> found) {
    if (named) {
      found.add(platform);
    }
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
