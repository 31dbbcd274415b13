package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.MeasureKind;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.SecurityMeasure;
import io.github.pii4j.policy.Threat;
import java.util.Arrays;
import java.util.List;

/** Finds sensitive items in the clear, threats that nothing counters, and silence on leaks. */
final class SecurityRule implements LintRule {

  private static final Message UNENCRYPTED =
      new Message(
          "no measure encrypts this sensitive item at rest; let an encrypt-at-rest measure cover it",
          "没有措施对该敏感个人信息加密存储；请由 encrypt-at-rest 措施覆盖");
  private static final Message INCIDENT =
      new Message(
          "nothing says how people learn of a leak; add \"incident: {channels, text}\"",
          "未说明安全事件如何告知个人；请补充 incident: {channels, text}");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    PrivacyPolicy policy = subject.policy();
    List<SecurityMeasure> encrypting =
        policy.security().stream()
            .filter(measure -> measure.kind() == MeasureKind.ENCRYPT_AT_REST)
            .toList();
    subject
        .sensitiveItems()
        .filter(item -> encrypting.stream().noneMatch(measure -> measure.protects(item)))
        .forEach(
            item -> flaws.add("sensitive-unencrypted", LintSubject.path(item), "", UNENCRYPTED));
    Arrays.stream(Threat.values())
        .filter(threat -> isUncountered(threat, policy))
        .forEach(
            threat ->
                flaws.add(
                    "threat-uncountered", "security", LintSubject.word(threat), message(threat)));
    flaws.addIf(policy.incidentNotice().isEmpty(), "incident-notice-missing", "incident", INCIDENT);
  }

  private static boolean isUncountered(Threat threat, PrivacyPolicy policy) {
    return policy.security().stream().noneMatch(measure -> measure.against().contains(threat));
  }

  private static Message message(Threat threat) {
    String word = LintSubject.word(threat);
    return new Message(
        "no measure counters the threat of " + word + "; add it to one under \"against\"",
        "没有措施应对该威胁（" + word + "）；请在某项措施的 against 中列出");
  }
}
