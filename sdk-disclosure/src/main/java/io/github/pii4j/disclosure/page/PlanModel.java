package io.github.pii4j.disclosure.page;

import io.github.pii4j.erasure.NoticeItem;
import io.github.pii4j.erasure.NoticeRecipient;
import io.github.pii4j.erasure.PlanNotice;
import io.github.pii4j.erasure.PlannedItem;
import io.github.pii4j.erasure.PlannedItem.Fate;
import java.util.List;
import java.util.Map;

/** Everything that the template of a plan's page sees. */
final class PlanModel {

  private final PlanNotice notice;
  private final NoticeViews views;

  PlanModel(PlanNotice notice, NoticeViews views) {
    this.notice = notice;
    this.views = views;
  }

  Map<String, Object> fields() {
    return views
        .page()
        .put("requested", NoticeViews.time(notice.requestedAt()))
        .put("asOf", NoticeViews.time(notice.asOf()))
        .put("limit", views.limit(notice.limit()))
        .put("gone", items(Fate.ERASED))
        .put("kept", items(Fate.KEPT))
        .put("undecided", items(Fate.UNDECIDED))
        .put("recipients", notice.recipients().stream().map(this::recipient).toList())
        .put("cancel", notice.cancel().map(views::cancel))
        .put("case", notice.caseId().text())
        .fields();
  }

  private List<Map<String, Object>> items(Fate fate) {
    return notice.items(fate).stream().map(this::item).toList();
  }

  private Map<String, Object> item(PlannedItem planned) {
    View view = views.item(planned.item());
    planned.kept().ifPresent(kept -> view.put("kept", views.kept(kept)));
    return view.fields();
  }

  private Map<String, Object> recipient(NoticeRecipient recipient) {
    PageLanguage language = views.language();
    return new View()
        .put("name", language.text(recipient.items().get(0).where()))
        .put("data", language.enumerate(recipient.items().stream().map(this::name).toList()))
        .fields();
  }

  private String name(NoticeItem item) {
    return item.name().in(views.language().locale());
  }
}
