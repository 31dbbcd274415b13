package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.Locale;

/** A decision in sentences for who answers to people. Names functions and items, no person. */
final class DecisionText {

  private final PrivacyPolicy policy;

  DecisionText(PrivacyPolicy policy) {
    this.policy = policy;
  }

  Message of(Processing processing, Decision decision) {
    if (decision instanceof Denied denied) {
      return joined(subject(processing, "may not be processed", "不可处理"), why(denied));
    }
    return joined(subject(processing, "may be processed", "可以处理"), because((Allowed) decision));
  }

  private static Message joined(Message first, Message second) {
    return new Message(
        first.english() + ": " + second.english() + ".",
        first.chinese() + "：" + second.chinese() + "。");
  }

  private Message subject(Processing processing, String english, String chinese) {
    Message function = function(processing.functionId());
    Message item = processing.item().map(this::item).orElse(new Message("Data", "信息"));
    return new Message(
        item.english() + " " + english + " for \"" + function.english() + "\"",
        item.chinese() + chinese + "（“" + function.chinese() + "”）");
  }

  private static Message because(Allowed allowed) {
    Message basis =
        switch (allowed.ground()) {
          case LAW -> new Message("the law provides for it", "法律法规规定");
          case CONSENT -> new Message("the person consented", "本人已同意");
          case CONTRACT -> new Message("the contract needs it", "履行合同所必需");
        };
    return new Message(
        basis.english() + "; version " + allowed.governedBy() + " of the policy applies",
        basis.chinese() + "；适用隐私政策 " + allowed.governedBy() + " 版");
  }

  private Message why(Denied denied) {
    Message reason = DenialWords.of(denied.reason());
    return denied.scope().map(scope -> opening(reason, named(scope))).orElse(reason);
  }

  private static Message opening(Message reason, Message scope) {
    return new Message(
        reason.english() + "; consent to " + scope.english() + " would open it",
        reason.chinese() + "；同意" + scope.chinese() + "后即可");
  }

  /** What a scope is called. */
  Message named(ConsentScope scope) {
    String[] path = scope.id().split("/", -1);
    return switch (scope.kind()) {
      case ACCOUNT -> new Message("the account", "账号");
      case POLICY -> new Message("the privacy policy", "隐私政策");
      case MARKETING -> new Message("marketing", "营销");
      case SDK -> new Message("the SDK " + scope.id(), "SDK " + scope.id());
      case FUNCTION -> quoted(function(scope.id()));
      case RECIPIENT -> quoted(recipient(scope.id()));
      case ITEM, PURPOSE -> within(function(path[0]), item(path[path.length > 1 ? 1 : 0]));
    };
  }

  private static Message quoted(Message name) {
    return new Message("\"" + name.english() + "\"", "“" + name.chinese() + "”");
  }

  private static Message within(Message function, Message item) {
    return new Message(
        "\"" + item.english() + "\" for \"" + function.english() + "\"",
        "“" + function.chinese() + "”中的“" + item.chinese() + "”");
  }

  private Message function(String id) {
    return policy
        .function(id)
        .map(ProcessingFunction::label)
        .map(DecisionText::message)
        .orElse(new Message(id, id));
  }

  private Message recipient(String id) {
    return policy.recipient(id).map(one -> message(one.name())).orElse(new Message(id, id));
  }

  private Message item(String code) {
    return policy.item(code).map(DecisionText::message).orElse(new Message(code, code));
  }

  private static Message message(LocalizedText text) {
    return new Message(text.in(Locale.ENGLISH), text.in(Locale.CHINESE));
  }

  private static Message message(PolicyItem item) {
    return new Message(item.label(Locale.ENGLISH), item.label(Locale.CHINESE));
  }
}
