package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.FirstRun;
import io.github.pii4j.policy.Presentation;
import io.github.pii4j.policy.Revision;

/** Finds policies and lists that people cannot find, and questions asked too often. */
final class PresentationRule implements LintRule {

  private static final Message FIRST_RUN =
      new Message(
          "nothing says that people see the policy before anything is collected; add \"firstRun:"
              + " before-collection\" under \"presentation\"",
          "未说明首次运行时先展示政策再收集；请在 presentation 中补充 firstRun: before-collection");
  private static final Message COLLECTED =
      new Message(
          "nothing leads to the list of collected data; add \"collectedList\" under \"presentation\"",
          "未提供已收集个人信息清单的入口；请在 presentation 中补充 collectedList");
  private static final Message SHARED =
      new Message(
          "nothing leads to the list of data shared with third parties; add \"sharedList\" under"
              + " \"presentation\"",
          "未提供与第三方共享个人信息清单的入口；请在 presentation 中补充 sharedList");
  private static final Message EARLIER =
      new Message(
          "nothing leads to earlier versions; add \"earlierVersions\" under \"presentation\"",
          "未提供历史版本的入口；请在 presentation 中补充 earlierVersions");
  private static final Message COOLDOWN =
      new Message(
          "nothing keeps people from being asked again and again; add \"cooldown\" under \"revision\"",
          "未规定拒绝后再次征求同意的间隔；请在 revision 中补充 cooldown");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    Presentation shown = subject.policy().presentation();
    boolean first =
        shown.firstRun().filter(moment -> moment == FirstRun.BEFORE_COLLECTION).isPresent();
    flaws.addIf(!first, "first-run-missing", "presentation/firstRun", FIRST_RUN);
    flaws.addIf(
        shown.collectedList().isEmpty(),
        "collected-list-missing",
        "presentation/collectedList",
        COLLECTED);
    flaws.addIf(
        shown.sharedList().isEmpty(), "shared-list-missing", "presentation/sharedList", SHARED);
    flaws.addIf(
        shown.earlierVersions().isEmpty(),
        "earlier-versions-missing",
        "presentation/earlierVersions",
        EARLIER);
    flaws.addIf(
        subject.policy().revision().flatMap(Revision::cooldown).isEmpty(),
        "cooldown-missing",
        "revision/cooldown",
        COOLDOWN);
  }
}
