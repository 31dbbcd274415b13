package io.github.pii4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The example registry says what the four published rows say, field by field. */
class SeedRegistryTests {

  private final SdkRegistry registry = Registries.firstEdition();

  @Test
  void discloses_the_four_sdks_in_their_order() {
    assertThat(registry.sdks())
        .extracting(SdkDisclosure::id)
        .containsExactly("baidu-face-offline", "baidu", "tencent-bugly", "amap-location");
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(resources = "seed-fields.tsv", delimiter = '\t', useHeadersInDisplayName = true)
  void says_each_field_as_published(String source, String id, String field, String value) {
    SdkDisclosure sdk = registry.sdk(id).orElseThrow();

    String actual =
        switch (field) {
          case "name" -> sdk.name().in(Locale.CHINESE);
          case "purpose" -> sdk.purpose().orElseThrow().in(Locale.CHINESE);
          case "scenario" -> sdk.scenario().orElseThrow().in(Locale.CHINESE);
          case "operator" -> sdk.operator().orElseThrow().name().in(Locale.CHINESE);
          case "link" -> sdk.links().policy().orElseThrow().toString();
          case "method" -> method(sdk);
          default -> throw new IllegalArgumentException(source + " has no " + field);
        };

    assertThat(actual).isEqualTo(value);
  }

  /** The claim is data; DisclosurePagesTests checks that the page turns it into the same words. */
  private static String method(SdkDisclosure sdk) {
    if (sdk.collection().isEmpty() && sdk.sharing().isEmpty()) {
      return "(absent)";
    }
    assertThat(sdk.collection().orElseThrow().method()).isEqualTo(CollectionMethod.SDK_LOCAL);
    assertThat(sdk.collection().orElseThrow().transmits()).contains(false);
    assertThat(sdk.sharing()).contains(SharingMode.NONE);
    return "SDK 本机采集，不涉及数据共享";
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(resources = "seed-items.tsv", delimiter = '\t', useHeadersInDisplayName = true)
  void maps_each_published_word_to_a_code_of_the_catalogue(
      String source, String id, String word, String code, String counts) {
    assertThat(Catalogue.bundled().findByName(word).orElseThrow().code())
        .as(source + " " + counts)
        .isEqualTo(code);
    assertThat(registry.sdk(id).orElseThrow().items()).extracting(SdkItem::code).contains(code);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "seed-items-per-sdk.tsv",
      delimiter = '\t',
      useHeadersInDisplayName = true)
  void lists_no_item_beyond_the_published_ones(String source, String id, int items) {
    assertThat(registry.sdk(id).orElseThrow().items()).as(source).hasSize(items);
  }

  /**
   * The published rows use 40 distinct names, leaving aside 位置信息 and 传感器 of SEED-59, which name
   * groups that SEED-61 writes out. They are 39 codes, since 设备序列号 and 硬件序列号 are one. The registry
   * holds 41 distinct codes: the 39 and the two groups, which SEED-59 does disclose.
   */
  @Test
  void needs_39_codes_and_two_groups() {
    Set<String> groups = Set.of("location", "device.sensor");

    Set<String> codes =
        registry.sdks().stream()
            .flatMap(sdk -> sdk.items().stream())
            .map(SdkItem::code)
            .collect(Collectors.toSet());

    assertThat(codes).hasSize(41).containsAll(groups);
    assertThat(codes.stream().filter(code -> !groups.contains(code))).hasSize(39);
  }

  @Test
  void knows_the_40_names_of_the_39_codes() {
    List<String[]> rows =
        Registries.resource("seed-items.tsv")
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(row -> row.length == 5 && row[4].equals("name"))
            .toList();

    assertThat(rows.stream().map(row -> row[2]).distinct()).hasSize(40);
    assertThat(rows.stream().map(row -> row[3]).distinct()).hasSize(39);
  }

  @Test
  void takes_the_two_names_of_the_serial_number_as_one_item() {
    Stream<String> serials = Stream.of("tencent-bugly", "amap-location");

    assertThat(serials)
        .allSatisfy(
            id ->
                assertThat(registry.sdk(id).orElseThrow().collects("device.hardware-serial"))
                    .isTrue());
  }

  @Test
  void leaves_out_what_the_published_rows_leave_out() {
    assertThat(registry.sdks())
        .allSatisfy(
            sdk -> {
              assertThat(sdk.versions()).isEqualTo(SdkVersions.UNSTATED);
              assertThat(sdk.match()).isEqualTo(SdkMatch.NONE);
              assertThat(sdk.platforms()).isEmpty();
              assertThat(sdk.permissions()).isEmpty();
              assertThat(sdk.role()).isEmpty();
              assertThat(sdk.mainFunction()).isEmpty();
              assertThat(sdk.retention()).isEmpty();
              assertThat(sdk.crossBorder()).isEmpty();
              assertThat(sdk.init()).isEmpty();
              assertThat(sdk.reviewed()).isEmpty();
              assertThat(sdk.items()).allMatch(item -> item.provision().isEmpty());
            });
  }

  /** The list of 2026, which says what the published one left out. */
  @Test
  void seed_54_every_row_of_the_current_list_names_the_agreement_and_its_measures() {
    assertThat(Registries.example().sdks())
        .hasSize(4)
        .allSatisfy(
            sdk -> {
              SdkAgreement agreement = sdk.agreement().orElseThrow();
              assertThat(agreement.reference()).startsWith("DPA-2026-");
              assertThat(agreement.measures()).isNotEmpty();
            });
  }
}
