package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.List;

/**
 * Somebody who was given data and is told to erase it. The request holds the host's reference to
 * the person and the time, and nothing else ({@link RecipientRequest}).
 *
 * @param items what they have, for all that is known; at least one
 */
public record NoticeRecipient(List<NoticeItem> items) {

  /**
   * Copies.
   *
   * @throws IllegalArgumentException if there are none
   */
  public NoticeRecipient {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a recipient was given something");
    }
  }

  Members toJson() {
    NoticeItem first = items.get(0);
    return new JsonMembers()
        .text("handler", first.handler().text())
        .localized("recipient", first.where())
        .list("categories", items.stream().map(NoticeRecipient::category).toList())
        .build();
  }

  private static Members category(NoticeItem of) {
    return new JsonMembers().text("category", of.category()).localized("name", of.name()).build();
  }
}
