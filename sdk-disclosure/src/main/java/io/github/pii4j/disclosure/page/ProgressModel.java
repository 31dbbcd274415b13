package io.github.pii4j.disclosure.page;

import io.github.pii4j.erasure.ItemProgress;
import io.github.pii4j.erasure.ItemProgress.Stage;
import io.github.pii4j.erasure.Milestone;
import io.github.pii4j.erasure.ProgressNotice;
import java.util.List;
import java.util.Map;

/** Everything that the template of a progress' page sees. */
final class ProgressModel {

  private final ProgressNotice notice;
  private final NoticeViews views;

  ProgressModel(ProgressNotice notice, NoticeViews views) {
    this.notice = notice;
    this.views = views;
  }

  Map<String, Object> fields() {
    View page =
        views
            .page()
            .put("heading", views.words().of("progress.state", notice.state()))
            .put("requested", NoticeViews.time(notice.requestedAt()))
            .put("asOf", NoticeViews.time(notice.asOf()))
            .put("ended", views.time(notice.endedAt()))
            .put("limit", views.limit(notice.limit()))
            .put("milestones", notice.milestones().stream().map(this::milestone).toList())
            .put("items", items(notice.items(), "progress.stage"))
            .put("recipients", items(notice.recipients(), "progress.recipient"))
            .put("begun", isBegun())
            .put("open", notice.state().isOpen())
            .put("cancel", notice.cancel().map(views::cancel))
            .put("case", notice.caseId().text());
    if (notice.state().isOnTheClock()) {
      page.put("left", left(notice.limit().daysLeft()));
    }
    return page.fields();
  }

  private String left(int days) {
    if (days > 0) {
      return views.words().count("progress.left", days);
    }
    return views.words().get(days == 0 ? "progress.left.today" : "progress.left.over");
  }

  private boolean isBegun() {
    return notice.milestones().stream()
        .anyMatch(one -> one.name() == Milestone.Name.BEGUN && one.at().isPresent());
  }

  private Map<String, Object> milestone(Milestone milestone) {
    return new View()
        .put("label", views.words().of("progress.milestone", milestone.name()))
        .put("at", views.time(milestone.at()))
        .fields();
  }

  private List<Map<String, Object>> items(List<ItemProgress> items, String stages) {
    return items.stream().map(item -> item(item, stages)).toList();
  }

  private Map<String, Object> item(ItemProgress item, String stages) {
    View view =
        views
            .item(item.item())
            .put("stage", stage(item, stages))
            .put("since", views.time(item.since()));
    item.kept().ifPresent(kept -> view.put("kept", views.kept(kept)));
    return view.fields();
  }

  /** What is done, by how it was done. */
  private String stage(ItemProgress item, String stages) {
    if (item.stage() != Stage.DONE) {
      return views.words().of(stages, item.stage());
    }
    return item.how()
        .map(how -> views.words().orCode("certificate.technique", how.name()))
        .orElseGet(() -> views.words().get("certificate.result.NOTHING_FOUND"));
  }
}
