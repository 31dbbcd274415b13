package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Sla;
import java.util.Optional;

/** Finds what people are not told about closing their account (E-Commerce Law 24). */
final class CancellationRule implements LintRule {

  private static final String PATH = "rights/account-cancellation";
  private static final Message MISSING =
      new Message(
          "nothing says how to close the account; add the right of account-cancellation",
          "未说明如何注销账号；请补充 account-cancellation 权利");
  private static final Message OUTCOME =
      new Message(
          "nothing says what closing the account deletes and what is kept, how long and why; add"
              + " \"outcome\"",
          "未说明注销后删除什么、保留什么、保留多久及依据；请补充 outcome");
  private static final Message FORWARDING =
      new Message(
          "nothing says how a request reaches the operators of SDKs and other recipients; add"
              + " \"forwarding\"",
          "未说明如何将请求转达 SDK 运营方等接收方；请补充 forwarding");
  private static final Message TOO_LONG =
      new Message(
          "closing an account takes at most 15 working days; shorten \"sla\"",
          "注销账号最长十五个工作日；请缩短 sla");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    Optional<DataSubjectRight> right = subject.policy().right(RightKind.ACCOUNT_CANCELLATION);
    flaws.addIf(right.isEmpty(), "cancellation-missing", PATH, MISSING);
    right.ifPresent(one -> check(one, flaws));
  }

  private static void check(DataSubjectRight right, Flaws flaws) {
    flaws.addIf(
        right.outcome().isEmpty(), "cancellation-outcome-missing", PATH + "/outcome", OUTCOME);
    flaws.addIf(
        right.forwarding().isEmpty(),
        "request-forwarding-missing",
        PATH + "/forwarding",
        FORWARDING);
    flaws.addIf(
        right.sla().filter(Sla::isOverCancellationLimit).isPresent(),
        "cancellation-too-slow",
        PATH + "/sla",
        TOO_LONG);
  }
}
