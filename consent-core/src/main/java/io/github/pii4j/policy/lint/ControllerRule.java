package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.ContactUse;
import io.github.pii4j.policy.Controller;
import java.util.List;

/** Finds what people need in order to reach whoever answers for the data (PIPL 17, 52). */
final class ControllerRule implements LintRule {

  private static final Message ADDRESS =
      new Message("nobody can write to the controller; add \"address\"", "未说明处理者的地址；请补充 address");
  private static final Message EMAIL =
      new Message(
          "there is no e-mail address; add a contact of kind email",
          "没有电子邮箱；请补充 kind 为 email 的联系方式");
  private static final Message COMPLAINTS =
      new Message(
          "nothing says where to complain; add \"for: [complaints]\" to a contact",
          "未说明投诉、举报渠道；请为一个联系方式补充 for: [complaints]");
  private static final Message IN_CHARGE =
      new Message(
          "nobody is named who is in charge of personal information; add \"personInCharge\" if the"
              + " law asks for one",
          "未公开个人信息保护负责人；依法须指定的，请补充 personInCharge");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    Controller controller = subject.policy().controller();
    List<Contact> contacts = controller.contacts();
    boolean email = contacts.stream().anyMatch(one -> one.kind() == ContactKind.EMAIL);
    flaws.addIf(
        controller.address().isEmpty(),
        "controller-address-missing",
        "controller/address",
        ADDRESS);
    flaws.addIf(!email, "controller-email-missing", "controller/contacts", EMAIL);
    flaws.addIf(
        !controller.isReachableFor(ContactUse.COMPLAINTS),
        "complaint-channel-missing",
        "controller/contacts",
        COMPLAINTS);
    flaws.addIf(
        controller.personInCharge().isEmpty(),
        "person-in-charge-missing",
        "controller/personInCharge",
        IN_CHARGE);
  }
}
