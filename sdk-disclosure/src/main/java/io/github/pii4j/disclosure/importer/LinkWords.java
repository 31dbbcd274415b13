package io.github.pii4j.disclosure.importer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the place of an address, or around it. */
final class LinkWords {

  private static final int LONGEST = 24;
  private static final Pattern POINTS =
      Pattern.compile(
          "(?:请|可)?(?:点击|点选|点此|单击|轻触|点)?(?:此处|这里|此|链接|超链接|下方|右侧)?(?:以|可|去|来)?"
              + "(?:查看|查阅|浏览|了解|阅读|访问|前往|跳转|打开|进入|详见|参见|见)?(?:此处|这里)?(?:其|该|更多|详细|完整|具体|第三方|sdk|官方)*"
              + "(?:详情|链接|超链接|网址|原文|全文|内容|页面|网页|官网|官方网站|网站|主页"
              + "|(?:隐私权?|个人信息)(?:保护|处理)?(?:政策|协议|声明|说明|条款|指引|规则)(?:链接|详情|全文)?)?");
  private static final Pattern POINTS_IN_ENGLISH =
      Pattern.compile(
          "(?:click|clickhere|here|view|viewmore|viewdetails|see|details|more|link|website|homepage"
              + "|(?:view|see)?(?:the)?privacy(?:policy|notice|statement)?)");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9-]\\.[A-Za-z]{2}|://");
  private static final Pattern STOPPED =
      Pattern.compile("((?i:https?)://[!-~]{1,2000}?)[\\s。．.，,、；;：:）)】」》”\"'!！]{1,8}");

  private LinkWords() {}

  /** 点击查看 led somewhere on the page, and says nothing in a text that was copied out of it. */
  static boolean point(String text) {
    String folded = LabelText.fold(text.length() > LONGEST ? "" : text).toLowerCase(Locale.ROOT);
    return !folded.isEmpty()
        && (POINTS.matcher(folded).matches() || POINTS_IN_ENGLISH.matcher(folded).matches());
  }

  /** Whether it has anything of an address: the city that a company sits in has not. */
  static boolean mayLead(String text) {
    return ADDRESS.matcher(text).find();
  }

  /** An address without the stop of the sentence that it ends. */
  static String unstopped(String text) {
    Matcher stopped = STOPPED.matcher(text);
    if (!stopped.matches()) {
      return text;
    }
    String address = stopped.group(1);
    boolean closes = text.startsWith(")", address.length()) && address.indexOf('(') >= 0;
    return closes ? address + ")" : address;
  }
}
