package io.github.pii4j.disclosure.page;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.erasure.Kept;
import io.github.pii4j.erasure.NoticeCancel;
import io.github.pii4j.erasure.NoticeItem;
import io.github.pii4j.erasure.NoticeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the pages of an erasure's plan and of its progress have in common. */
final class NoticeViews {

  private final PageLanguage language;
  private final PageWords words;

  NoticeViews(PageLanguage language) {
    this.language = language;
    this.words = language.words();
  }

  PageLanguage language() {
    return language;
  }

  PageWords words() {
    return words;
  }

  View page() {
    return new View()
        .put("w", words.all())
        .put("style", PageStyle.RECEIPT.text())
        .put("styleHash", PageStyle.RECEIPT.hash())
        .put("lang", language.locale().toLanguageTag());
  }

  View item(NoticeItem item) {
    View view =
        new View()
            .put("label", language.text(item.name()))
            .put("where", language.text(item.where()));
    return item.records() == 0
        ? view
        : view.put("records", words.get("certificate.records", item.records()));
  }

  View limit(NoticeLimit limit) {
    return new View()
        .put("lastDay", limit.lastDay().toString())
        .put("days", words.get("erasure.limit", limit.workingDays()))
        .put("provisional", limit.status() == Deadline.Status.PROVISIONAL);
  }

  View kept(Kept kept) {
    return new View()
        .put("statute", kept.statute())
        .put("through", kept.through().map(LocalDate::toString));
  }

  View cancel(NoticeCancel cancel) {
    return new View()
        .put("until", cancel.until().map(NoticeViews::time))
        .put("way", language.texts(cancel.way()));
  }

  Optional<View> time(Optional<Instant> at) {
    return at.map(NoticeViews::time);
  }

  static View time(Instant at) {
    return ReceiptTime.of(at.toString());
  }
}
