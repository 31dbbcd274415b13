package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.RecipientRole;
import java.util.ArrayList;
import java.util.List;

/** Finds recipients that are not named, or of which too little is said (PIPL 21, 23). */
final class RecipientRule implements LintRule {

  private static final Message NONE =
      new Message(
          "no recipient is named; list who else gets data, such as banks, cloud and SMS providers",
          "未列明任何接收方；请列出银行、云服务、短信等所有接收方");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    List<Recipient> recipients = subject.policy().recipients();
    flaws.addIf(recipients.isEmpty(), "recipients-missing", "recipients", NONE);
    recipients.stream()
        .filter(one -> one.role() != RecipientRole.PROCESSOR)
        .forEach(one -> check(one, flaws));
  }

  private static void check(Recipient recipient, Flaws flaws) {
    List<String> missing = new ArrayList<>();
    addIf(recipient.contacts().isEmpty(), "contacts", missing);
    addIf(recipient.purpose().isEmpty(), "purpose", missing);
    addIf(recipient.method().isEmpty(), "method", missing);
    addIf(recipient.items().isEmpty(), "items", missing);
    if (!missing.isEmpty()) {
      String keys = String.join(", ", missing);
      flaws.add(
          "recipient-facts-missing",
          "recipients/" + recipient.id(),
          keys,
          new Message(
              "people must be told these of whoever gets their data: " + keys + "; add them",
              "须向个人告知接收方的下列事项：" + keys + "；请补充"));
    }
  }

  private static void addIf(boolean missing, String key, List<String> keys) {
    if (missing) {
      keys.add(key);
    }
  }
}
