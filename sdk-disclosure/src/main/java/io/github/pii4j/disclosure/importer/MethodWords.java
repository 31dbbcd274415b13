package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the words for 收集方式 and 共享方式 claim, as far as they are the fixed words of published lists.
 *
 * @param lines of YAML
 * @param isWhole whether nothing of the text was left over
 */
record MethodWords(List<String> lines, boolean isWhole) {

  private static final List<String> NONE_SHARED =
      List.of("不涉及数据共享", "不涉及共享", "不共享", "nodataisshared");
  private static final List<String> LOCAL =
      List.of("sdk本机采集", "本机采集", "sdk本地采集", "本地采集", "collectedbythesdkonthedevice");
  private static final List<String> SYSTEM =
      List.of(
          "调用系统相关接口自动采集",
          "调用系统接口自动采集",
          "调用系统接口采集",
          "通过系统接口采集",
          "自动采集",
          "collectedautomaticallythroughsysteminterfaces");
  private static final List<String> DIRECT =
      List.of(
          "嵌入第三方sdk，sdk收集传输个人信息", "嵌入第三方sdk,sdk收集传输个人信息", "嵌入第三方sdk,sdk会收集传输个人信息", "sdk收集传输个人信息");

  /** That the SDK collects, and not that anything leaves the device. */
  private static final List<String> BY_SDK =
      List.of(
          "sdk采集并传输",
          "collectedandsentbythesdk",
          "sdk直接收集",
          "sdk直接采集",
          "sdk自行采集",
          "sdk自行收集",
          "sdk自动采集",
          "sdk自动收集",
          "sdk采集",
          "sdk收集");

  /** That our servers send it, so that the SDK takes nothing. */
  private static final List<String> SERVER =
      List.of(
          "我们的服务器通过接口传输",
          "通过后台接口传输",
          "后台接口传输",
          "服务器接口传输",
          "服务端接口传输",
          "后台接口共享",
          "服务端传输",
          "由服务器传给该公司",
          "passedontothecompanybyourservers");

  /** How our own pages say it. */
  private static final List<String> BY_APP = List.of("由本应用提供", "handedoverbythisapp");

  private static final List<String> APP_SENDS =
      List.of("由本应用传给该公司", "passedontothecompanybythisapp");
  private static final List<String> SDK_SENDS = List.of("sdk直接传给其公司", "sentbythesdktoitscompany");
  private static final List<String> LEAVES = List.of("数据会离开设备", "dataleavesthedevice");
  private static final List<String> STAYS = List.of("数据不离开设备", "nodataleavesthedevice");

  /** The longer phrase first. */
  private static final Map<String, List<String>> FREQUENCIES = frequencies();

  private static final List<String> DEIDENTIFIED = List.of("去标识化传输", "去标识化", "de-identified");
  private static final List<String> NOT_DEIDENTIFIED = List.of("未去标识化", "notde-identified");
  private static final List<String> NOT_ENCRYPTED = List.of("未加密传输", "notencryptedintransit");
  private static final List<String> ENCRYPTED =
      List.of("加密传输的方式", "加密传输方式", "加密传输", "encryptedintransit");

  /** What turns a phrase after it into its opposite; such a phrase is left for a person. */
  private static final Pattern NEGATED =
      Pattern.compile("(?:[未非不无無勿]|没有|沒有)(?:通过|通過|采用|採用|经|經|进行|進行|做|使用|以|由)?$");

  MethodWords {
    lines = List.copyOf(lines);
  }

  private static Map<String, List<String>> frequencies() {
    Map<String, List<String>> phrases = new LinkedHashMap<>();
    phrases.put("once-per-use", List.of("每次使用时一次", "onceeachtimeitisused"));
    phrases.put("during-use", List.of("使用期间", "whileinuse"));
    phrases.put("once", List.of("仅一次"));
    return phrases;
  }

  static MethodWords of(String text) {
    Rest rest = new Rest(text);
    boolean none = rest.take(NONE_SHARED);
    boolean bySdk = rest.take(DIRECT);
    boolean direct = rest.take(BY_SDK) || bySdk;
    boolean local = rest.take(LOCAL);
    boolean system = rest.take(SYSTEM);
    boolean app = rest.take(BY_APP);
    String method =
        direct ? "sdk-direct" : local ? "sdk-local" : system ? "system-interface" : "app-provided";
    boolean placed = direct || local || system || app;
    String sharing = none ? "none" : sharing(rest, bySdk);
    Optional<Boolean> leaves = leaves(rest, sharing);
    Optional<Boolean> deidentified = rest.say(NOT_DEIDENTIFIED, DEIDENTIFIED);
    Optional<Boolean> encrypted = rest.say(NOT_ENCRYPTED, ENCRYPTED);
    Optional<String> often = rest.one(FREQUENCIES);
    List<String> lines = new ArrayList<>();
    if (placed) {
      lines.add("    collection:");
      lines.add("      method: " + method);
      leaves.ifPresent(said -> lines.add("      transmits: " + said));
      deidentified.ifPresent(said -> lines.add("      deidentified: " + said));
      encrypted.ifPresent(said -> lines.add("      encryptedInTransit: " + said));
      often.ifPresent(said -> lines.add("      frequency: " + said));
    }
    if (!sharing.isEmpty()) {
      lines.add("    sharing: {mode: " + sharing + "}");
    }
    boolean heard = placed || (deidentified.isEmpty() && encrypted.isEmpty() && often.isEmpty());
    return new MethodWords(lines, heard && rest.isEmpty() && !lines.isEmpty());
  }

  private static String sharing(Rest rest, boolean bySdk) {
    if (bySdk || rest.take(SDK_SENDS)) {
      return "sdk-collects-directly";
    } else if (rest.take(SERVER)) {
      return "server-provides";
    }
    return rest.take(APP_SENDS) ? "app-provides" : "";
  }

  /**
   * Whether data leaves the device, which to send it says by itself; a server sends what it has.
   */
  private static Optional<Boolean> leaves(Rest rest, String sharing) {
    if (rest.take(STAYS) || sharing.equals("none")) {
      return Optional.of(false);
    }
    boolean sent = sharing.equals("sdk-collects-directly") || sharing.equals("app-provides");
    return rest.take(LEAVES) || sent ? Optional.of(true) : Optional.empty();
  }

  /** The text, and what is left of it. */
  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = LabelText.simplified(text).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    boolean take(List<String> phrases) {
      for (String phrase : phrases) {
        int at = text.indexOf(phrase);
        if (at >= 0 && !NEGATED.matcher(text.substring(0, at)).find()) {
          text = text.substring(0, at) + text.substring(at + phrase.length());
          return true;
        }
      }
      return false;
    }

    /** What either says; the denial first, for it holds the other. */
    Optional<Boolean> say(List<String> no, List<String> yes) {
      if (take(no)) {
        return Optional.of(false);
      }
      return take(yes) ? Optional.of(true) : Optional.empty();
    }

    Optional<String> one(Map<String, List<String>> phrases) {
      return phrases.entrySet().stream()
          .filter(entry -> take(entry.getValue()))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    boolean isEmpty() {
      return text.replaceAll("[\\p{P}由并采用的方式和等]", "").isEmpty();
    }
  }
}
