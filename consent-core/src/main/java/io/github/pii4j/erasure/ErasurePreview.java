package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.List;

/**
 * What will go, what stays, until when and by which statute: what the person is shown before they
 * confirm. It has no effect.
 *
 * @param deadline by when
 * @param items each item, in the order of the plan
 */
public record ErasurePreview(CaseDeadline deadline, List<PreviewItem> items) {

  /** Copies. */
  public ErasurePreview {
    items = List.copyOf(items);
  }

  /** As JSON, for a page. */
  public CanonicalJson toJson() {
    return new JsonMembers()
        .text("promised", deadline.promised().toString())
        .text("status", deadline.status().name())
        .list("items", items.stream().map(ErasurePreview::json).toList())
        .build();
  }

  private static Members json(PreviewItem of) {
    JsonMembers members =
        new JsonMembers()
            .text("handler", of.handler().text())
            .member("item", StepJson.item(of.item()))
            .text("fate", fate(of));
    of.kept().ifPresent(kept -> members.member("kept", StepJson.kept(kept)));
    return members.build();
  }

  private static String fate(PreviewItem of) {
    if (of.undecided()) {
      return "UNDECIDED";
    }
    return of.kept().isPresent() ? "KEPT" : "ERASED";
  }
}
