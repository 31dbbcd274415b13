package io.github.pii4j.disclosure.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines without a label may be the name of an SDK, and which are titles. */
final class Headings {

  private static final int LONGEST = 40;

  /** 第三方 SDK 说明 is a title, no SDK called 说明. */
  static final Pattern TITLE = Pattern.compile("[说說]明|列表|清[单單]|目[录錄]|名[单單]|隐私|及|与|和");

  private static final Pattern ENDS_TITLE =
      Pattern.compile(
          "(?:清单|目录|列表|名单|说明|声明|政策|协议|条款|指南|指引|规则|介绍|情况|共享|披露|摘要|概要|概述|总则|附则|须知|公告|方式|权利|更新|变更|修订|期限|类(?:sdk)?|sdklist|sdks|policy|notice)$");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:以下|我们|本应用|本产品|接入|使用|集成|引入|内嵌|嵌入|第三方|三方|合作方|主要|其他|服务|的|及|和|与|sdk|android|ios|端)*");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)^《?(.{1,40}?SDK)》?\\s?(?:产品|开发者|个人信息)?(?:合规|隐私|个人信息|使用).{0,12}(?:说明|指南|指引|声明|政策|规则|方案)》?$");
  private static final Pattern OF_SEVERAL = Pattern.compile("第三方|三方|接入|我们|(?i:app)|各|所有");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "我们|我行|我司|您|本政策|本协议|本规则|本清单|本声明|本目录|本列表|以下|如下|下列|本应用|本产品|本软件|请(?!求)|具体|版权|附件[一二三四五六七八九十0-9]|附表");
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[。：:；;，,！？!?]$");

  /** 我们如何收集和使用您的个人信息: a policy asks so and answers in a part of its own. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:我们|我方|本公司|本平台|本应用|本产品).{0,10}(?:哪些|什么).{0,8}|(?:我们|我方|本公司|本平台|本应用|本产品).{0,4}(?:如何|怎样|怎么).*|(?:如何|怎样|怎么).{0,20}(?:您|你|用户)的.*");

  /** Titles that policies have beside the list. */
  private static final Pattern OF_POLICY =
      Pattern.compile(
          ".{0,8}(?:联(?:系|络)(?:我们|我行|我司|我方|本行|本公司|方式)|与(?:我们|我行|我司|本行|本公司)联系|您的权利|用户权利|未成年人|儿童|附则|争议|法律适用|适用法律|投诉|政策.{0,3}(?:更新|变更|修订)|信息安全|我们如何|怎样).{0,16}");

  /** What lists say of an SDK in a word beside its name, folded. */
  private static final Pattern BADGE =
      Pattern.compile(
          "(?:非?必[选要需须]|可选)(?:sdk|信息|功能)?|(?:包?含|涉及)?敏感(?:个人)?信息|敏感"
              + "|(?:基本|基础|核心|扩展|附加)(?:业务)?功能|(?:受托|委托|共同|独立|自行决定)处理"
              + "|required|optional|mandatory|essential|(?:includes)?sensitive(?:data)?");

  private Headings() {}

  /** 必选 and the like: what is said of an SDK and names none. */
  static boolean isBadge(String text) {
    return BADGE.matcher(LabelText.fold(text)).matches();
  }

  /** 第三方SDK目录 is what a document is called. */
  static boolean isTitle(String text) {
    String folded = LabelText.fold(text);
    return !folded.isEmpty()
        && (ENDS_TITLE.matcher(folded).find() || NOBODY.matcher(folded).matches());
  }

  static boolean isQuestion(String text) {
    return QUESTION.matcher(LabelText.simplified(text)).matches();
  }

  /** Whether it is the title of another part of a policy. */
  static boolean isOfPolicy(String text) {
    return !ENDS_SENTENCE.matcher(text).find()
        && OF_POLICY.matcher(LabelText.simplified(text)).matches();
  }

  /** A numbered line that can only name an SDK. */
  static boolean isSdkName(String text) {
    String words = text.substring(LineNumber.of(text).length());
    String name = LabelText.fold(NameParts.of(words).name());
    return name.endsWith("sdk") && looksLikeName(words);
  }

  static boolean isSdk(String text) {
    return LabelText.fold(text).contains("sdk");
  }

  /** Whether it can be a name at all, with what may stand behind a name. */
  static boolean mayName(String text) {
    NameParts parts = NameParts.of(text);
    boolean more = !parts.said().isEmpty();
    return isName(more ? parts.name() : text) && (more || text.length() <= LONGEST);
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > LONGEST || ENDS_SENTENCE.matcher(text).find()) {
      return false;
    }
    String folded = LabelText.fold(text);
    return !folded.isEmpty()
        && !SPEAKS.matcher(text).find()
        && !ENDS_TITLE.matcher(folded).find()
        && !NOBODY.matcher(folded).matches();
  }

  /** A short line of its own that reads like a name and like no sentence. */
  static boolean looksLikeName(String text) {
    String name = NameParts.of(text).name();
    return mayName(text) && name.length() <= LONGEST * 3 / 4 && !name.matches(".*(?:[，。；、：]|: ).*");
  }

  /** The SDK that a vendor's page is about, as its title says. */
  static Optional<String> subject(String title) {
    Matcher subject = SUBJECT.matcher(title.length() > LONGEST * 2 ? "" : title);
    return subject.matches() && !OF_SEVERAL.matcher(subject.group(1)).find()
        ? Optional.of(subject.group(1).strip())
        : Optional.empty();
  }
}
