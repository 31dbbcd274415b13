package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text is by the look of it, where its label does not say: a company, a link, data. */
final class ValueLook {

  /** What a look can tell. */
  static final List<ListField> KINDS =
      List.of(
          ListField.POLICY_LINK,
          ListField.OPERATOR,
          ListField.PACKAGE,
          ListField.PLATFORM,
          ListField.ITEMS,
          ListField.COLLECTION,
          ListField.PURPOSE);

  private static final int LONGEST = 400;
  private static final Pattern PACKAGE =
      Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-zA-Z][a-zA-Z0-9_]*){2,8}");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?i)(?:android|安卓|ios|苹果|蘋果|鸿蒙|鴻蒙|harmonyos|双端)(?:android|安卓|ios|苹果|蘋果|鸿蒙|鴻蒙|harmonyos|[端版系统平台和及与、，,/\\s])*");
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?i).{2,60}(?:公司|集团|集團|研究院|事务所|合作社|合伙(?:企业)?[)）]?|\\b(?:inc|ltd|llc|corp|corporation|limited|gmbh|co)\\b\\.?)(?:等|(?:及其|以及其|和)(?:关联|關聯|附属)(?:公司|方|企业))?");
  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[，。；：！？].*");
  private static final Pattern WEB = Pattern.compile("(?i).*https?://.*", Pattern.DOTALL);
  private static final Pattern PRIVACY =
      Pattern.compile(
          "(?i).*(?:privacy|policy|policies|legal|agreement|protocol|secret|yinsi|terms|隐私|隱私|私隱|个人信息).*",
          Pattern.DOTALL);
  private static final Pattern METHOD =
      Pattern.compile(
          "(?i)[^。\\n"
              + "]{0,20}(?:(?:sdk|自动|自動|本机|本機|本地|直接|自行|系统|系統|接口|后台|后端|服务器|服务端|客户端).{0,8}(?:采集|採集|收集|获取|獲取|传输|傳輸|上报)|加密传输|去标识化|(?:api|接口).{0,6}(?:调用|提供|共享|交互))[^。\\n"
              + "]{0,20}");
  private static final Pattern USE =
      Pattern.compile("(?:用于|用於|用来|用來|用以|为了|為了|帮助|以便|旨在).{2,}", Pattern.DOTALL);
  private static final Pattern SEPARATOR = Pattern.compile("[、，,;；。\\n（）()|]");
  private static final ItemName DATA = new ItemName(Catalogue.bundled());

  private ValueLook() {}

  /** What {@code text} can only be, whatever it is called. */
  static Optional<ListField> of(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (isWeb(text)) {
      return isPrivacy(text) ? Optional.of(ListField.POLICY_LINK) : Optional.empty();
    }
    if (isCompany(text)) {
      return Optional.of(ListField.OPERATOR);
    }
    if (PACKAGE.matcher(text).matches()) {
      return Optional.of(ListField.PACKAGE);
    }
    if (PLATFORM.matcher(text).matches()) {
      return Optional.of(ListField.PLATFORM);
    }
    if (isData(text)) {
      return Optional.of(ListField.ITEMS);
    }
    if (METHOD.matcher(text).matches()) {
      return Optional.of(ListField.COLLECTION);
    }
    return USE.matcher(text).matches() ? Optional.of(ListField.PURPOSE) : Optional.empty();
  }

  /** The name of one company or of several. */
  static boolean isCompany(String text) {
    return COMPANY.matcher(text.strip()).matches() && !ENDS_SENTENCE.matcher(text).matches();
  }

  static boolean isWeb(String text) {
    return WEB.matcher(text).matches();
  }

  /** Whether an address, or the words beside it, are of a privacy policy. */
  static boolean isPrivacy(String text) {
    return PRIVACY.matcher(text).matches();
  }

  /** An enumeration that the catalogue knows two members of, and half of all. */
  static boolean isData(String text) {
    List<String> parts =
        Arrays.stream(SEPARATOR.split(text))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    long known = parts.stream().filter(part -> !DATA.find(part).isEmpty()).count();
    return known >= 2 && known * 2 >= parts.size();
  }
}
