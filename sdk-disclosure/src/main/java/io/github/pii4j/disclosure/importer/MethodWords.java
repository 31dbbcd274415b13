package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words for 收集方式 and 共享方式 claim, as far as they are the fixed words of published lists.
 *
 * @param lines of YAML
 * @param isWhole whether nothing of the text was left over
 */
record MethodWords(List<String> lines, boolean isWhole) {

  private static final List<String> NONE_SHARED = List.of("不涉及数据共享", "不涉及共享", "不共享");
  private static final List<String> LOCAL = List.of("sdk本机采集", "本机采集", "sdk本地采集", "本地采集");
  private static final List<String> SYSTEM =
      List.of("调用系统相关接口自动采集", "调用系统接口采集", "通过系统接口采集", "自动采集");
  private static final List<String> DIRECT =
      List.of(
          "嵌入第三方sdk，sdk收集传输个人信息", "嵌入第三方sdk,sdk收集传输个人信息", "嵌入第三方sdk,sdk会收集传输个人信息", "sdk收集传输个人信息");

  /** That the SDK collects, and not that anything leaves the device. */
  private static final List<String> BY_SDK =
      List.of("sdk直接收集", "sdk直接采集", "sdk自行采集", "sdk自行收集", "sdk自动采集", "sdk自动收集", "sdk采集", "sdk收集");

  /** That our servers send it, so that the SDK takes nothing. */
  private static final List<String> SERVER =
      List.of("我们的服务器通过接口传输", "通过后台接口传输", "后台接口传输", "服务器接口传输", "服务端接口传输", "后台接口共享", "服务端传输");

  private static final List<String> DEIDENTIFIED = List.of("去标识化传输", "去标识化");
  private static final List<String> ENCRYPTED = List.of("加密传输的方式", "加密传输方式", "加密传输");

  /** What turns a phrase after it into its opposite; such a phrase is left for a person. */
  private static final Pattern NEGATED =
      Pattern.compile("(?:[未非不无無勿]|没有|沒有)(?:通过|通過|采用|採用|经|經|进行|進行|做|使用|以|由)?$");

  MethodWords {
    lines = List.copyOf(lines);
  }

  static MethodWords of(String text) {
    Rest rest = new Rest(text);
    boolean none = rest.take(NONE_SHARED);
    boolean transmits = rest.take(DIRECT);
    boolean direct = transmits || rest.take(BY_SDK);
    boolean local = rest.take(LOCAL);
    boolean system = rest.take(SYSTEM);
    boolean server = !none && !transmits && rest.take(SERVER);
    boolean deidentified = rest.take(DEIDENTIFIED);
    boolean encrypted = rest.take(ENCRYPTED);
    List<String> lines = new ArrayList<>();
    if (direct || local || system) {
      lines.add("    collection:");
      lines.add(
          "      method: " + (direct ? "sdk-direct" : local ? "sdk-local" : "system-interface"));
      addIf(none || transmits, "      transmits: " + !none, lines);
      addIf(deidentified, "      deidentified: true", lines);
      addIf(encrypted, "      encryptedInTransit: true", lines);
    }
    addIf(none, "    sharing: {mode: none}", lines);
    addIf(transmits && !none, "    sharing: {mode: sdk-collects-directly}", lines);
    addIf(server, "    sharing: {mode: server-provides}", lines);
    boolean placed = direct || local || system || !(deidentified || encrypted);
    return new MethodWords(lines, placed && rest.isEmpty() && !lines.isEmpty());
  }

  private static void addIf(boolean said, String line, List<String> lines) {
    if (said) {
      lines.add(line);
    }
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

    boolean isEmpty() {
      return text.replaceAll("[\\p{P}由并采用的方式和等]", "").isEmpty();
    }
  }
}
