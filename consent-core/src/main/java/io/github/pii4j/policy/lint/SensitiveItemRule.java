package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.Storage;
import java.util.Optional;

/** Finds sensitive items without the notices and the assessment they need (PIPL 30, 55). */
final class SensitiveItemRule implements LintRule {

  static final String FACE = "biometric.face";
  private static final Message NECESSITY =
      new Message(
          "nothing says why this sensitive item is necessary; add \"necessity\"",
          "未说明该敏感个人信息的必要性；请补充 necessity");
  private static final Message IMPACT =
      new Message(
          "nothing says what this sensitive item means for the person; add \"impact\"",
          "未说明该敏感个人信息对个人权益的影响；请补充 impact");
  private static final Message ASSESSMENT =
      new Message(
          "no impact assessment stands behind this sensitive item; make one and add \"pia\"",
          "该敏感个人信息缺少个人信息保护影响评估；请评估并补充 pia");
  private static final Message FACE_STORAGE =
      new Message(
          "nothing says where face data is kept; add \"storage: {where: device}\", or server with its"
              + " basis",
          "未说明人脸信息存储于何处；请补充 storage: {where: device}，或注明服务器存储及依据");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.sensitiveItems().forEach(item -> check(item, flaws));
  }

  private static void check(PolicyItem item, Flaws flaws) {
    String path = LintSubject.path(item);
    flaws.addIf(
        item.necessity().isEmpty(), "sensitive-necessity-missing", path + "/necessity", NECESSITY);
    flaws.addIf(item.impact().isEmpty(), "sensitive-impact-missing", path + "/impact", IMPACT);
    flaws.addIf(
        item.impactAssessment().isEmpty(), "impact-assessment-missing", path + "/pia", ASSESSMENT);
    Optional<?> where = item.storage().flatMap(Storage::where);
    flaws.addIf(
        item.category().isWithin(FACE) && where.isEmpty(),
        "face-storage-missing",
        path + "/storage",
        FACE_STORAGE);
  }
}
