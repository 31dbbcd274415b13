package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.document.LocalizedText;

/**
 * Records of one category in one place, as the person is told of them: by names, never by a value.
 *
 * @param handler who erases them
 * @param where the place in words that the person knows
 * @param item the {@link WorkItem#id()}
 * @param category its code
 * @param name the category's name
 * @param records how many there are; 0 if that is not known, as at a recipient
 */
public record NoticeItem(
    HandlerId handler,
    LocalizedText where,
    String item,
    String category,
    LocalizedText name,
    long records) {

  JsonMembers json() {
    return new JsonMembers()
        .text("handler", handler.text())
        .localized("where", where)
        .text("item", item)
        .text("category", category)
        .localized("name", name)
        .whole("records", records);
  }

  Members toJson() {
    return json().build();
  }
}
