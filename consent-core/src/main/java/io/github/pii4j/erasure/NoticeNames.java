package io.github.pii4j.erasure;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.LocalizedText;
import java.util.Map;
import java.util.Optional;

/** By what names a person is told of places and categories. */
final class NoticeNames {

  private final Map<HandlerId, ErasureHandler> handlers;
  private final Map<HandlerId, LocalizedText> places;

  NoticeNames(Map<HandlerId, ErasureHandler> handlers, Map<HandlerId, LocalizedText> places) {
    this.handlers = handlers;
    this.places = Map.copyOf(places);
  }

  NoticeItem item(HandlerId handler, WorkItem item) {
    return new NoticeItem(
        handler, where(handler), item.id(), item.category(), name(handler, item), item.records());
  }

  private LocalizedText where(HandlerId handler) {
    return places.getOrDefault(handler, LocalizedText.of(handler.text(), handler.text()));
  }

  private LocalizedText name(HandlerId handler, WorkItem item) {
    return own(handler, item.category())
        .or(() -> Catalogue.bundled().find(item.category()))
        .map(known -> LocalizedText.of(known.chineseName(), known.englishName()))
        .orElseGet(() -> LocalizedText.of(item.category(), item.category()));
  }

  private Optional<DataCategory> own(HandlerId handler, String code) {
    return Optional.ofNullable(handlers.get(handler)).stream()
        .flatMap(known -> known.categories().stream())
        .filter(category -> category.code().equals(code))
        .findFirst();
  }
}
