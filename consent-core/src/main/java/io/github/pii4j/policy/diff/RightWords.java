package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Sla;
import io.github.pii4j.policy.SlaUnit;

/** What the rights are called. */
final class RightWords {

  private RightWords() {}

  /** A time limit in words. */
  static Value valueOf(Sla sla) {
    String calendar = sla.unit() == SlaUnit.WORKING_DAY ? sla.calendar().orElse("") : "";
    String in = calendar.isEmpty() ? "" : ", " + calendar;
    String unit = Words.of(sla.unit());
    String many = sla.value() == 1 ? " " : "s ";
    return new Value(
        (sla.value() + " " + unit + " " + calendar).strip(),
        new Message(
            (sla.value() + " " + unit.replace('-', ' ') + many).strip() + in,
            sla.value() + " " + unitInChinese(sla.unit()) + in.replace(", ", "，")));
  }

  private static String unitInChinese(SlaUnit unit) {
    return switch (unit) {
      case WORKING_DAY -> "个工作日";
      case CALENDAR_DAY -> "天";
      case HOUR -> "小时";
    };
  }

  static String chinese(RightKind kind) {
    return switch (kind) {
      case ACCESS -> "查阅";
      case COPY -> "复制";
      case PORTABILITY -> "转移";
      case CORRECTION -> "更正、补充";
      case DELETION -> "删除";
      case RESTRICTION -> "限制或者拒绝处理";
      case EXPLANATION -> "解释说明";
      case WITHDRAWAL -> "撤回同意";
      case ACCOUNT_CANCELLATION -> "注销账号";
      case AUTOMATED_DECISION_REFUSAL -> "拒绝自动化决策";
      case DECEASED_PERSON -> "死者近亲属行使权利";
      case COMPLAINT -> "投诉、举报";
    };
  }
}
