package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.document.Message;

/** Why something is denied, in words. */
final class DenialWords {

  private DenialWords() {}

  static Message of(Reason reason) {
    return switch (reason) {
      case UNKNOWN_FUNCTION -> new Message("the policy has no such function", "隐私政策无此功能");
      case ITEM_NOT_DECLARED -> new Message("the policy does not declare it here", "隐私政策未就此声明该信息");
      case PURPOSE_NOT_DECLARED ->
          new Message("the policy does not declare this purpose", "隐私政策未声明该目的");
      case NOT_IN_FORCE -> new Message("no policy is in force yet", "尚无生效的隐私政策");
      case NOT_PRESENTED -> new Message("the policy was not shown yet", "尚未展示隐私政策");
      case NO_CONSENT -> new Message("there is no consent", "尚未同意");
      case NOT_SEPARATE ->
          new Message("the consent was given together with others", "该同意系一并作出，须单独同意");
      case REFUSED -> new Message("the person said no", "本人已拒绝");
      case WITHDRAWN -> new Message("the person withdrew the consent", "本人已撤回同意");
      case REVOKED -> new Message("the consent was ended", "该同意已被终止");
      case INVALIDATED -> new Message("the consent never stood", "该同意自始无效");
      case EXPIRED -> new Message("the consent is over", "该同意已到期");
      case PAUSED -> new Message("the consent rests", "该同意已暂停");
      case STALE -> new Message("the consent is to an older version", "该同意针对旧版本");
      case LAPSED -> new Message("the consent was not renewed in time", "未在期限内重新同意");
      case NEW_SINCE_CONSENT -> new Message("it is new since the person agreed", "本人同意之后新增");
      case OTHER_TEXT -> new Message("what was agreed to is no published text", "所同意的文本并非公布的文本");
      case GUARDIAN_NEEDED -> new Message("a guardian must consent", "须由监护人同意");
      case TOO_YOUNG -> new Message("the person is too young", "未达到最低年龄");
      case AGE_UNKNOWN -> new Message("the person's age is not on record", "未登记年龄");
      case SWITCH_OFF -> new Message("the switch of the device is off", "设备开关已关闭");
      case SWITCH_NOT_READ -> new Message("the switch of the device was not read", "未读取设备开关");
      case STATEMENT_NEEDED ->
          new Message("nobody stated that the other person allows it", "未声明已取得他人授权");
      case NOT_FOR_MARKETING -> new Message("marketing may not use it", "不得用于营销");
      case UNKNOWN_RECIPIENT -> new Message("the policy has no such recipient", "隐私政策无此接收方");
      case GROUND_NOT_DECLARED ->
          new Message("the policy does not name this ground", "隐私政策未列明该披露情形");
      case REFERENCE_NEEDED -> new Message("the reference of a document is missing", "缺少法律文书编号");
      case ITEMS_NEEDED -> new Message("it is not said what is disclosed", "未写明披露哪些信息");
      case TERMINATED -> new Message("the account is closed", "账号已注销");
      case ERASED -> new Message("the person was erased", "当事人信息已删除");
    };
  }
}
