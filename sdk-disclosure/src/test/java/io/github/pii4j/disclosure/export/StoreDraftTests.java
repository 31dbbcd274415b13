package io.github.pii4j.disclosure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.category.Vocabulary;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoreDraftTests {

  private static final String TYPE = "NSPrivacyCollectedDataType";
  private static final String SENT = "collection: {method: sdk-direct, transmits: true}";

  @ParameterizedTest
  @MethodSource("registries")
  void every_item_is_in_the_draft_or_in_its_notes(SdkRegistry registry) {
    Catalogue catalogue = Catalogue.bundled();
    ExportedText apple = Exports.of(registry).as(ExportFormat.APPLE);
    ExportedText google = Exports.of(registry).as(ExportFormat.GOOGLE);

    for (SdkDisclosure sdk : registry.sdks()) {
      for (SdkItem item : sdk.items()) {
        String type = mapped(catalogue, item, Vocabulary.APPLE_PRIVACY_MANIFEST);
        String label = mapped(catalogue, item, Vocabulary.GOOGLE_DATA_SAFETY);
        assertThat(leavesOut(apple, sdk, item) || types(apple).containsKey(type)).isTrue();
        assertThat(leavesOut(google, sdk, item) || collected(google).contains(label)).isTrue();
      }
    }
  }

  @Test
  void the_form_has_every_type_that_the_catalogue_is_mapped_to() {
    Catalogue catalogue = Catalogue.bundled();

    assertThat(catalogue.all())
        .extracting(one -> catalogue.mapping(one, Vocabulary.GOOGLE_DATA_SAFETY).orElseThrow())
        .allMatch(GoogleForm.BUNDLED::hasType);
  }

  @Test
  void a_category_that_no_store_knows_is_noted_and_left_out() {
    DataCategory weather =
        new DataCategory("weather", "天气", "Weather", Sensitivity.GENERAL, List.of(), "");
    Catalogue catalogue = Catalogue.bundled().with(List.of(weather));
    SdkRegistry registry =
        SdkRegistry.read(Document.of("sdks.yaml", yaml("items: [{item: weather}]")), catalogue);
    RegistryExport export = RegistryExport.builder(registry).catalogue(catalogue).build();

    for (ExportFormat store : List.of(ExportFormat.APPLE, ExportFormat.GOOGLE)) {
      assertThat(notes(export.as(store)))
          .anyMatch(note -> note.startsWith("some-sdk: weather left out: the store's name"));
    }
    assertThat(types(export.as(ExportFormat.APPLE))).isEmpty();
    assertThat(collected(export.as(ExportFormat.GOOGLE))).isEmpty();
  }

  @Test
  void data_is_linked_unless_it_is_said_to_be_de_identified() {
    String linked = "collection: {method: sdk-direct, transmits: true, deidentified: false}";
    String bare = "collection: {method: sdk-direct, transmits: true, deidentified: true}";

    assertThat(entry(SENT, "device.imei", "Linked").tagName()).isEqualTo("true");
    assertThat(entry(linked, "device.imei", "Linked").tagName()).isEqualTo("true");
    assertThat(entry(bare, "device.imei", "Linked").tagName()).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          向您展示广告               | ThirdPartyAdvertising
          统计分析                   | Analytics
          收集 APP 运行错误信息      | AppFunctionality
          个性化推荐内容             | ProductPersonalization
          确认打卡地点               | AppFunctionality
          To show advertisements     | ThirdPartyAdvertising
          For crash reports          | AppFunctionality
          Some such thing            | Other
          unadvertised               | Other
          """)
  void tells_purposes_from_words(String purpose, String told) {
    Element purposes = entry("purpose: {zh: " + purpose + "}", "device.imei", "Purposes");

    assertThat(purposes.select("string").eachText()).containsExactly(TYPE + "Purpose" + told);
  }

  @Test
  void a_purpose_that_is_not_told_is_noted() {
    RegistryExport export =
        Exports.of(Exports.withSdk(SENT, "items: [{item: device.imei}]", "purpose: {zh: 其他用途}"));

    assertThat(notes(export.as(ExportFormat.APPLE)))
        .anyMatch(note -> note.startsWith("some-sdk its purpose is not told"));
    assertThat(notes(export.as(ExportFormat.GOOGLE)))
        .anyMatch(note -> note.startsWith("some-sdk its purpose is not told"));
  }

  @Test
  void tracking_is_what_the_caller_says_and_names_the_domains() {
    SdkRegistry registry =
        Exports.withSdk(
            SENT,
            "items: [{item: device.idfa}]",
            "purpose: {zh: 广告}",
            "match: {domains: [ads.example.com]}");
    RegistryExport tracked = RegistryExport.builder(registry).tracking(List.of("some-sdk")).build();
    ExportedText untold = Exports.of(registry).as(ExportFormat.APPLE);
    ExportedText told = tracked.as(ExportFormat.APPLE);

    assertThat(top(untold, "NSPrivacyTracking").tagName()).isEqualTo("false");
    assertThat(notes(untold)).anyMatch(note -> note.contains("--tracking"));
    assertThat(top(told, "NSPrivacyTracking").tagName()).isEqualTo("true");
    assertThat(top(told, "NSPrivacyTrackingDomains").select("string").eachText())
        .containsExactly("ads.example.com");
    assertThat(value(type(told, "DeviceID"), TYPE + "Tracking").tagName()).isEqualTo("true");
    assertThat(notes(told)).noneMatch(note -> note.contains("--tracking"));
  }

  @Test
  void an_sdk_that_tracks_without_a_domain_is_noted() {
    SdkRegistry registry = Exports.withSdk(SENT, "items: [{item: device.idfa}]");

    assertThat(
            notes(
                RegistryExport.builder(registry)
                    .tracking(List.of("some-sdk"))
                    .build()
                    .as(ExportFormat.APPLE)))
        .anyMatch(note -> note.contains("names no domain"));
  }

  @Test
  void an_sdk_that_is_not_there_cannot_track() {
    RegistryExport.Builder builder = RegistryExport.builder(Exports.complete());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.tracking(List.of("nobody")))
        .withMessage("no SDK has the id nobody");
  }

  @Test
  void the_manifest_is_a_property_list_with_the_four_keys_of_apple() {
    Element dict = plist(Exports.of(Registries.example()).as(ExportFormat.APPLE));

    assertThat(dict.children().stream().filter(child -> child.tagName().equals("key")))
        .extracting(Element::text)
        .containsExactly(
            "NSPrivacyTracking",
            "NSPrivacyTrackingDomains",
            "NSPrivacyCollectedDataTypes",
            "NSPrivacyAccessedAPITypes");
    assertThat(value(dict, "NSPrivacyAccessedAPITypes").childrenSize()).isZero();
    assertThat(Exports.example(ExportFormat.APPLE)).contains("<!-- A draft made by pii4j");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          role: processor   | false
          role: independent | true
          role: joint       | true
          init: after-consent | true
          """)
  void whoever_does_not_act_on_instruction_is_shared_with(String role, boolean shared) {
    ExportedText google = google(SENT, "items: [{item: contact.email}]", role);
    String uses = answer(google, "PSL_DATA_USAGE_COLLECTION_AND_SHARING");

    assertThat(uses).contains("PSL_DATA_USAGE_ONLY_COLLECTED");
    assertThat(uses.contains("PSL_DATA_USAGE_ONLY_SHARED")).isEqualTo(shared);
    assertThat(notes(google).stream().anyMatch(note -> note.contains("on instruction only")))
        .isEqualTo(role.startsWith("init"));
  }

  @ParameterizedTest
  @CsvSource({"optional, OPTIONAL", "required, REQUIRED"})
  void people_can_choose_only_what_is_optional(String provision, String control) {
    ExportedText google =
        google(SENT, "items: [{item: contact.email, provision: " + provision + "}]");

    assertThat(answer(google, "DATA_USAGE_USER_CONTROL"))
        .isEqualTo("PSL_DATA_USAGE_USER_CONTROL_" + control);
  }

  @Test
  void answers_no_more_than_sdks_can_tell() {
    List<String> answered =
        rows(google(SENT, "items: [{item: contact.email}]", "purpose: {zh: 登录}")).stream()
            .filter(row -> !row.get(2).isEmpty())
            .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
            .toList();

    assertThat(answered)
        .containsExactly(
            "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA  true",
            "PSL_DATA_TYPES_PERSONAL PSL_EMAIL true",
            usage("PSL_EMAIL", "PSL_DATA_USAGE_COLLECTION_AND_SHARING")
                + " PSL_DATA_USAGE_ONLY_COLLECTED true",
            usage("PSL_EMAIL", "PSL_DATA_USAGE_COLLECTION_AND_SHARING")
                + " PSL_DATA_USAGE_ONLY_SHARED true",
            usage("PSL_EMAIL", "PSL_DATA_USAGE_EPHEMERAL") + "  false",
            usage("PSL_EMAIL", "DATA_USAGE_USER_CONTROL")
                + " PSL_DATA_USAGE_USER_CONTROL_REQUIRED true",
            usage("PSL_EMAIL", "DATA_USAGE_COLLECTION_PURPOSE") + " PSL_ACCOUNT_MANAGEMENT true",
            usage("PSL_EMAIL", "DATA_USAGE_SHARING_PURPOSE") + " PSL_ACCOUNT_MANAGEMENT true");
  }

  @Test
  void says_that_data_is_not_encrypted_where_one_sdk_says_so() {
    ExportedText google =
        google(
            "collection: {method: sdk-direct, transmits: true, encryptedInTransit: false}",
            "items: [{item: contact.email}]");

    assertThat(rows(google))
        .filteredOn(row -> row.get(0).equals("PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT"))
        .extracting(row -> row.get(2))
        .containsExactly("false");
  }

  @Test
  void the_form_is_whole_and_each_row_stands_in_it_once() {
    List<List<String>> rows = rows(Exports.of(Registries.example()).as(ExportFormat.GOOGLE));

    assertThat(rows).hasSize(779).allSatisfy(row -> assertThat(row).hasSize(5));
    assertThat(rows.stream().map(row -> row.get(0) + " " + row.get(1)).distinct()).hasSize(779);
    assertThat(rows).extracting(row -> row.get(0)).allMatch(id -> id.matches("[A-Z_:]+"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"APPLE", "GOOGLE"})
  void what_stays_on_the_device_or_ships_elsewhere_is_left_out_and_noted(ExportFormat store) {
    String items = "items: [{item: contact.email}]";
    RegistryExport local =
        Exports.of(Exports.withSdk(items, "collection: {method: sdk-local, transmits: false}"));
    RegistryExport elsewhere = Exports.of(Exports.withSdk(items, SENT, "platforms: [server]"));
    RegistryExport silent = Exports.of(Exports.withSdk(items));

    assertThat(notes(local.as(store)).get(0)).contains("said to stay on the device");
    assertThat(notes(elsewhere.as(store)).get(0)).contains("not part of the app");
    assertThat(notes(silent.as(store)).get(0)).contains("taken as sent");
    assertThat(local.as(store).text()).isEqualTo(elsewhere.as(store).text());
    assertThat(silent.as(store).text()).isNotEqualTo(local.as(store).text());
  }

  static Stream<SdkRegistry> registries() {
    return Stream.of(Registries.example(), Registries.firstEdition(), Exports.complete());
  }

  private static String mapped(Catalogue catalogue, SdkItem item, Vocabulary vocabulary) {
    return catalogue.mapping(item.category(), vocabulary).orElseThrow();
  }

  private static boolean leavesOut(ExportedText draft, SdkDisclosure sdk, SdkItem item) {
    return draft.notes().stream()
        .filter(note -> note.message().english().startsWith("left out"))
        .anyMatch(
            note ->
                note.sdk().equals(sdk.id())
                    && (note.item().isEmpty() || note.item().equals(item.code())));
  }

  private static List<String> notes(ExportedText draft) {
    return draft.notes().stream()
        .map(note -> note.subject() + " " + note.message().in(Locale.ENGLISH))
        .toList();
  }

  private static String yaml(String line) {
    return "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN]\nsdks:\n"
        + "  - id: some-sdk\n    name: {zh: 某 SDK}\n    "
        + line
        + "\n";
  }

  private static Element entry(String line, String item, String key) {
    ExportedText apple =
        Exports.of(Exports.withSdk(line, "items: [{item: " + item + "}]")).as(ExportFormat.APPLE);
    return value(types(apple).values().iterator().next(), TYPE + key);
  }

  /** The entries of the manifest by their types. */
  private static Map<String, Element> types(ExportedText apple) {
    Map<String, Element> types = new TreeMap<>();
    for (Element dict : top(apple, "NSPrivacyCollectedDataTypes").children()) {
      types.put(value(dict, TYPE).text(), dict);
    }
    return types;
  }

  private static Element type(ExportedText apple, String name) {
    return Objects.requireNonNull(types(apple).get(TYPE + name), name);
  }

  private static Element top(ExportedText apple, String key) {
    return value(plist(apple), key);
  }

  private static Element plist(ExportedText apple) {
    return Jsoup.parse(apple.text(), "", Parser.xmlParser()).expectFirst("plist > dict");
  }

  private static Element value(Element dict, String key) {
    return dict.children().stream()
        .filter(child -> child.tagName().equals("key") && child.text().equals(key))
        .map(Element::nextElementSibling)
        .findFirst()
        .orElseThrow();
  }

  private static ExportedText google(String... lines) {
    return Exports.of(Exports.withSdk(lines)).as(ExportFormat.GOOGLE);
  }

  private static String usage(String type, String question) {
    return "PSL_DATA_USAGE_RESPONSES:" + type + ":" + question;
  }

  /** The labels of the types that the draft declares. */
  private static Set<String> collected(ExportedText google) {
    return rows(google).stream()
        .filter(row -> row.get(0).startsWith("PSL_DATA_TYPES_") && row.get(2).equals("true"))
        .map(row -> row.get(4))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The responses to a question about e-mail addresses that are answered with yes. */
  private static String answer(ExportedText google, String question) {
    return rows(google).stream()
        .filter(row -> row.get(0).equals(usage("PSL_EMAIL", question)))
        .filter(row -> row.get(2).equals("true"))
        .map(row -> row.get(1))
        .collect(Collectors.joining(" "));
  }

  private static List<List<String>> rows(ExportedText google) {
    try (CSVParser parser = CSVParser.parse(google.text(), CSVFormat.RFC4180)) {
      return parser.stream().skip(1).map(row -> row.stream().toList()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
