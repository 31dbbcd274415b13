package io.github.pii4j.category;

import static io.github.pii4j.category.Vocabulary.APPLE_PRIVACY_MANIFEST;
import static io.github.pii4j.category.Vocabulary.DPV;
import static io.github.pii4j.category.Vocabulary.FIDESLANG;
import static io.github.pii4j.category.Vocabulary.GOOGLE_DATA_SAFETY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTests {

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final String HEADS = "# asOf: 2026-11-01\ncode\tdpv\tfideslang\tapple\tgoogle\n";

  @ParameterizedTest
  @CsvSource({
    "contact.email, DPV, pd:EmailAddress",
    "contact.email, FIDESLANG, user.contact.email",
    "contact.email, APPLE_PRIVACY_MANIFEST, NSPrivacyCollectedDataTypeEmailAddress",
    "contact.email, GOOGLE_DATA_SAFETY, Personal info / Email address",
    "identity.citizen-id, FIDESLANG, user.government_id.national_identification_number",
    "location.precise, APPLE_PRIVACY_MANIFEST, NSPrivacyCollectedDataTypePreciseLocation",
    "device.imei, GOOGLE_DATA_SAFETY, Device or other IDs / Device or other IDs",
    "app.crash, APPLE_PRIVACY_MANIFEST, NSPrivacyCollectedDataTypeCrashData"
  })
  void a_category_has_its_term(String code, Vocabulary vocabulary, String term) {
    assertThat(CATALOGUE.mapping(CATALOGUE.require(code), vocabulary)).contains(term);
  }

  @Test
  void without_its_own_term_it_has_that_of_its_parent() {
    DataCategory gyroscope = CATALOGUE.require("device.sensor.gyroscope");

    assertThat(CATALOGUE.mapping(gyroscope, FIDESLANG)).contains("user.sensor");
    assertThat(CATALOGUE.mapping(gyroscope, DPV)).contains("pd:DeviceBased");
  }

  /** A term with a slip of the pen is one that no store and no processor understands. */
  @ParameterizedTest
  @EnumSource
  void every_term_is_one_of_its_vocabulary(Vocabulary vocabulary) throws IOException {
    Set<String> terms = published().get(vocabulary);

    for (DataCategory category : CATALOGUE.all()) {
      CATALOGUE
          .mapping(category, vocabulary)
          .ifPresent(term -> assertThat(terms).as(category.code()).contains(term));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLE_PRIVACY_MANIFEST", "GOOGLE_DATA_SAFETY"})
  void the_forms_of_the_stores_have_a_term_for_every_category(Vocabulary vocabulary) {
    assertThat(CATALOGUE.all())
        .allSatisfy(category -> assertThat(CATALOGUE.mapping(category, vocabulary)).isPresent());
  }

  @Test
  void finds_all_that_a_term_means() {
    assertThat(CATALOGUE.findByTerm(DPV, "pd:IPAddress"))
        .extracting(DataCategory::code)
        .containsExactly("network.ip");
    assertThat(CATALOGUE.findByTerm(APPLE_PRIVACY_MANIFEST, "NSPrivacyCollectedDataTypeDeviceID"))
        .extracting(DataCategory::code)
        .contains("device.imei", "device.idfa", "app.push-token")
        .doesNotContain("device.model");
    assertThat(CATALOGUE.findByTerm(GOOGLE_DATA_SAFETY, "Moon / Dust")).isEmpty();
  }

  @Test
  void a_host_maps_its_own_and_corrects_ours() {
    Catalogue mapped =
        with("contact.email\tpd:EmailAddressWork\t\t\t\nidentity.uscc\t\tuser.workplace\t\t\n");

    assertThat(term(mapped, "contact.email", DPV)).isEqualTo("pd:EmailAddressWork");
    assertThat(term(mapped, "contact.email", FIDESLANG)).isEqualTo("user.contact.email");
    assertThat(term(mapped, "identity.uscc", FIDESLANG)).isEqualTo("user.workplace");
    assertThat(term(CATALOGUE, "contact.email", DPV)).isEqualTo("pd:EmailAddress");
  }

  @Test
  void a_categorys_own_table_keeps_the_mappings() {
    Catalogue larger =
        CATALOGUE.with(
            List.of(
                new DataCategory(
                    "contact.email.work",
                    "工作邮箱",
                    "Work e-mail",
                    Sensitivity.PRIVATE,
                    List.of(),
                    "house rules")));

    assertThat(term(larger, "contact.email.work", DPV)).isEqualTo("pd:EmailAddress");
  }

  @Test
  void a_mapping_needs_a_category() {
    assertThatThrownBy(() -> with("moon.dust\tpd:Dust\t\t\t\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("house.tsv:3: column 1 must be the code of a category");
  }

  private static Catalogue with(String rows) {
    return CATALOGUE.withMappings("house.tsv", new StringReader(HEADS + rows));
  }

  private static String term(Catalogue catalogue, String code, Vocabulary vocabulary) {
    return catalogue.mapping(catalogue.require(code), vocabulary).orElseThrow();
  }

  /** All terms of the four vocabularies, as their keepers publish them. */
  private static Map<Vocabulary, Set<String>> published() throws IOException {
    Map<Vocabulary, Set<String>> terms = new EnumMap<>(Vocabulary.class);
    try (InputStream in = MappingTests.class.getResourceAsStream("vocabulary-terms.csv")) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().skip(1).toList()) {
        String[] cells = line.split(",", 2);
        terms
            .computeIfAbsent(Vocabulary.valueOf(cells[0]), vocabulary -> new HashSet<>())
            .add(cells[1]);
      }
    }
    return terms;
  }
}
