package io.github.pii4j.disclosure.export;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.Vocabulary;
import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Drafts what the SDKs of an app collect as a privacy manifest (Apple, Describing data use in
 * privacy manifests).
 *
 * <p>Where the list is silent the graver reading holds: data that is not said to be de-identified
 * is linked to the person.
 */
final class ApplePrivacyManifest {

  private static final String TYPES = "NSPrivacyCollectedDataType";
  private static final String PURPOSES = TYPES + "Purpose";
  private static final String OTHER_TYPES = TYPES + "OtherDataTypes";
  private static final List<String> ADVERTISING = List.of("device.idfa", "behaviour.advertising");

  private static final Message OTHER_TYPE =
      new Message(
          "declared as data of other types; choose a narrower type if one fits",
          "按“其他数据类型”声明；如有更贴切的类型请改用");
  private static final Message PURPOSE =
      new Message(
          "its purpose is not told from its words; declared as another purpose, choose the right"
              + " one",
          "无法从文字判断用途；暂按“其他用途”声明，请选定");
  private static final Message TRACKING =
      new Message(
          "collects an advertising identifier or advertising interactions; if it tracks people,"
              + " export again with --tracking and its id",
          "收集广告标识或广告交互信息；如用于跟踪，请以 --tracking 加其 id 重新导出");
  private static final Message NO_DOMAIN =
      new Message(
          "tracks, but the list names no domain of it; add match: {domains: [...]}",
          "用于跟踪，但清单未写明其域名；请补充 match: {domains: [...]}");

  private final Set<String> tracking;
  private final List<ExportNote> notes = new ArrayList<>();

  private ApplePrivacyManifest(Set<String> tracking) {
    this.tracking = tracking;
  }

  static ExportedText draft(SdkRegistry registry, Catalogue catalogue, Set<String> tracking) {
    return new ApplePrivacyManifest(tracking).draft(registry, catalogue);
  }

  private ExportedText draft(SdkRegistry registry, Catalogue catalogue) {
    List<StoreItem> items =
        new StoreItems(
                SdkPlatform.IOS,
                Vocabulary.APPLE_PRIVACY_MANIFEST,
                catalogue,
                type -> type.startsWith(TYPES),
                notes)
            .of(registry.sdks());
    items.stream().filter(item -> item.type().equals(OTHER_TYPES)).forEach(this::noteOtherType);
    items.stream().map(StoreItem::sdk).distinct().forEach(this::note);
    notes.add(
        ExportNote.of(
            "this draft knows the SDKs only: add what the app itself collects and the required"
                + " reason APIs that it calls",
            "本草稿仅涵盖 SDK：请补充应用自身收集的数据及其调用的需声明原因的 API"));
    return new ExportedText(write(items), notes);
  }

  private void noteOtherType(StoreItem item) {
    notes.add(new ExportNote(item.sdk().id(), item.item().code(), OTHER_TYPE));
  }

  private void note(SdkDisclosure sdk) {
    boolean tracks = tracking.contains(sdk.id());
    if (StorePurposes.APPLE.of(sdk).isEmpty()) {
      notes.add(new ExportNote(sdk.id(), "", PURPOSE));
    }
    if (!tracks && ADVERTISING.stream().anyMatch(sdk::collects)) {
      notes.add(new ExportNote(sdk.id(), "", TRACKING));
    }
    if (tracks && sdk.match().domains().isEmpty()) {
      notes.add(new ExportNote(sdk.id(), "", NO_DOMAIN));
    }
  }

  private String write(List<StoreItem> items) {
    SortedMap<String, List<StoreItem>> byType = new TreeMap<>();
    items.forEach(item -> byType.computeIfAbsent(item.type(), type -> new ArrayList<>()).add(item));
    List<StoreItem> tracked = items.stream().filter(this::tracks).toList();
    PropertyList plist = new PropertyList();
    plist.remark(
        "A draft made by pii4j from a list of SDKs. Review every entry before you ship it.");
    plist.open("dict");
    plist.key("NSPrivacyTracking").flag(!tracked.isEmpty());
    plist.key("NSPrivacyTrackingDomains").texts(domains(tracked));
    plist.key("NSPrivacyCollectedDataTypes").open("array");
    byType.forEach((type, its) -> collected(plist, type, its));
    plist.close();
    plist.key("NSPrivacyAccessedAPITypes").texts(Set.of());
    return plist.close().text();
  }

  private void collected(PropertyList plist, String type, List<StoreItem> items) {
    plist.open("dict");
    plist.key(TYPES).string(type);
    plist.key(TYPES + "Linked").flag(items.stream().anyMatch(ApplePrivacyManifest::isLinked));
    plist.key(TYPES + "Tracking").flag(items.stream().anyMatch(this::tracks));
    plist.key(TYPES + "Purposes").texts(purposes(items));
    plist.close();
  }

  private static boolean isLinked(StoreItem item) {
    return !item.sdk().collection().flatMap(SdkCollection::deidentified).orElse(false);
  }

  private boolean tracks(StoreItem item) {
    return tracking.contains(item.sdk().id());
  }

  private static SortedSet<String> domains(List<StoreItem> tracked) {
    SortedSet<String> domains = new TreeSet<>();
    tracked.forEach(item -> domains.addAll(item.sdk().match().domains()));
    return domains;
  }

  private static SortedSet<String> purposes(List<StoreItem> items) {
    SortedSet<String> purposes = new TreeSet<>();
    items.stream()
        .map(StoreItem::sdk)
        .flatMap(ApplePrivacyManifest::purposes)
        .forEach(purpose -> purposes.add(PURPOSES + purpose));
    return purposes;
  }

  private static Stream<String> purposes(SdkDisclosure sdk) {
    SortedSet<String> told = StorePurposes.APPLE.of(sdk);
    return told.isEmpty() ? Stream.of("Other") : told.stream();
  }
}
