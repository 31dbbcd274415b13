package io.github.pii4j.disclosure.export;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.Vocabulary;
import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.document.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the SDKs of one platform send, in the words of its store. Whatever is left out is noted: to
 * a store only what leaves the device is collected.
 */
final class StoreItems {

  private static final Message ELSEWHERE =
      new Message("left out: it is not part of the app for this platform", "未列入：不在该平台的应用中");
  private static final Message LOCAL =
      new Message(
          "left out: its data is said to stay on the device, which the store does not count as"
              + " collected",
          "未列入：声明数据不离开设备，商店不视为收集");
  private static final Message NOTHING =
      new Message("left out: the list names no item that it collects", "未列入：清单未写明其收集的信息");
  private static final Message SILENT =
      new Message(
          "the list does not say whether its data leaves the device; taken as sent",
          "清单未说明数据是否离开设备；按会离开处理");
  private static final Message OTHER_PLATFORM =
      new Message("left out: collected on another platform only", "未列入：仅在其他平台收集");
  private static final Message UNMAPPED =
      new Message(
          "left out: the store's name for it is not known; choose one and add it by hand",
          "未列入：没有对应的商店分类；请选定后手工补充");

  private final SdkPlatform platform;
  private final Vocabulary vocabulary;
  private final Catalogue catalogue;
  private final Predicate<String> known;
  private final Collection<ExportNote> notes;

  StoreItems(
      SdkPlatform platform,
      Vocabulary vocabulary,
      Catalogue catalogue,
      Predicate<String> known,
      Collection<ExportNote> notes) {
    this.platform = platform;
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
    this.known = known;
    this.notes = notes;
  }

  List<StoreItem> of(List<SdkDisclosure> sdks) {
    return sdks.stream().flatMap(this::items).toList();
  }

  private Stream<StoreItem> items(SdkDisclosure sdk) {
    Optional<Message> reason = reasonToLeaveOut(sdk);
    if (reason.isPresent()) {
      note(sdk, "", reason.orElseThrow());
      return Stream.empty();
    }
    if (!statesTransmission(sdk)) {
      note(sdk, "", SILENT);
    }
    return sdk.items().stream().flatMap(item -> item(sdk, item));
  }

  private Optional<Message> reasonToLeaveOut(SdkDisclosure sdk) {
    if (!sdk.platforms().isEmpty() && !sdk.platforms().contains(platform)) {
      return Optional.of(ELSEWHERE);
    }
    if (sdk.items().isEmpty()) {
      return Optional.of(NOTHING);
    }
    return sdk.statesLocalOnly() ? Optional.of(LOCAL) : Optional.empty();
  }

  private static boolean statesTransmission(SdkDisclosure sdk) {
    return sdk.collection().filter(SdkCollection::statesTransmission).isPresent()
        || sdk.sharing().isPresent();
  }

  private Stream<StoreItem> item(SdkDisclosure sdk, SdkItem item) {
    if (item.platform().filter(only -> only != platform).isPresent()) {
      note(sdk, item.code(), OTHER_PLATFORM);
      return Stream.empty();
    }
    Optional<String> type = catalogue.mapping(item.category(), vocabulary).filter(known);
    if (type.isEmpty()) {
      note(sdk, item.code(), UNMAPPED);
    }
    return type.stream().map(name -> new StoreItem(sdk, item, name));
  }

  private void note(SdkDisclosure sdk, String item, Message message) {
    notes.add(new ExportNote(sdk.id(), item, message));
  }
}
