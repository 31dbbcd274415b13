package io.github.pii4j.consent;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What changed since one person agreed, for a dialog or a push notification (PIPL, article 17(2)).
 * It names no person. Immutable and thread-safe.
 */
public final class ChangeNotice {

  private final PolicyVersion from;
  private final PrivacyPolicy latest;
  private final List<NoticeLine> lines;
  private final List<ConsentScope> asks;

  ChangeNotice(
      PolicyVersion from, PrivacyPolicy latest, List<NoticeLine> lines, List<ConsentScope> asks) {
    this.from = from;
    this.latest = latest;
    this.lines = List.copyOf(lines);
    this.asks = List.copyOf(asks);
  }

  /** The version that the person agreed to. */
  public PolicyVersion from() {
    return from;
  }

  /** The version that it tells them of. */
  public PolicyVersion to() {
    return latest.version();
  }

  /** The day from which that applies. */
  public LocalDate effective() {
    return latest.edition().effective().orElse(latest.edition().updated());
  }

  /** The gravest level among the changes. */
  public Severity level() {
    return lines.get(0).level();
  }

  /** The changes that touch what the person uses, the gravest first; at least one. */
  public List<NoticeLine> lines() {
    return lines;
  }

  /** What the person is to be asked anew, or separately, in order; empty if nothing. */
  public List<ConsentScope> asks() {
    return asks;
  }

  /** One line for the head of a dialog or for a push notification. */
  public Message title() {
    return new Message(
        name(Locale.ENGLISH) + " " + to() + ": " + count() + " since you agreed to " + from,
        name(Locale.CHINESE) + " " + to() + " 版：自您同意 " + from + " 版以来有 " + lines.size() + " 项变化");
  }

  private String count() {
    return lines.size() == 1 ? "1 change" : lines.size() + " changes";
  }

  private String name(Locale locale) {
    return latest.wording().title().in(locale);
  }

  /** What the person must do, and from when on the new version applies. */
  public Message duty() {
    return asks.isEmpty()
        ? new Message(
            "In force from " + effective() + "; you need not do anything.",
            "自 " + effective() + " 起施行，您无需操作。")
        : new Message(
            "In force from " + effective() + "; what is new applies to you once you agree.",
            "自 " + effective() + " 起施行，新增内容经您同意后才适用于您。");
  }

  /** The notice as plain text: title, duty, and a line for each change. */
  public String toText(Locale locale) {
    StringBuilder text = new StringBuilder();
    text.append(title().in(locale)).append('\n').append(duty().in(locale)).append('\n');
    for (NoticeLine line : lines) {
      text.append("- ").append(line.what().in(locale));
      text.append(SEPARATOR.in(locale)).append(line.duty().in(locale)).append('\n');
    }
    return text.toString();
  }

  private static final Message SEPARATOR = new Message(": ", "：");

  /** The notice as JSON, both languages in it. */
  public String toJson() {
    return NoticeJson.write(this);
  }

  /** The title in English. */
  @Override
  public String toString() {
    return title().english();
  }
}
