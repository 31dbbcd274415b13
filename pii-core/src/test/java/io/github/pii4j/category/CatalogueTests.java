package io.github.pii4j.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTests {

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final String HEADS =
      "# asOf: 2026-11-01\ncode\tzh\ten\tsensitivity\taliases\tsource\n";

  @Test
  void has_the_categories_of_its_edition() {
    assertThat(CATALOGUE.all()).hasSize(164);
    assertThat(CATALOGUE.asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
  }

  /** Every item of SEED-11 to SEED-39 and SEED-58 to SEED-61, by the word of the policy. */
  @ParameterizedTest
  @CsvFileSource(resources = "seed-names.csv", numLinesToSkip = 1)
  void finds_every_item_of_the_seed_policy(String seed, String name, String code) {
    assertThat(CATALOGUE.findByName(name)).as(seed).map(DataCategory::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "设备序列号, device.hardware-serial",
    "ip地址, network.ip",
    "ＩＰ 地址, network.ip",
    "Wi-Fi列表, network.wifi-list",
    "「身份证号码」, identity.citizen-id",
    "用户ID, identity.user-id",
    "剪切板信息, content.clipboard",
    "软件安装列表, app.installed",
    "device.imei, device.imei"
  })
  void finds_a_category_by_any_of_its_names(String name, String code) {
    assertThat(CATALOGUE.findByName(name)).map(DataCategory::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "！", "月尘"})
  void finds_nothing_by_what_is_no_name(String name) {
    assertThat(CATALOGUE.findByName(name)).isEmpty();
  }

  @Test
  void a_host_adds_its_own() {
    DataCategory shoe =
        new DataCategory(
            "identity.shoe-size", "鞋码", "Shoe size", Sensitivity.GENERAL, List.of(), "house rules");

    Catalogue larger = CATALOGUE.with(List.of(shoe));

    assertThat(larger.require("identity.shoe-size").name(Locale.CHINA)).isEqualTo("鞋码");
    assertThat(CATALOGUE.find("identity.shoe-size")).isEmpty();
  }

  @Test
  void a_host_adds_a_table_of_its_own() {
    Catalogue larger =
        withTable("identity.staff-number\t工号\tStaff number\tprivate\t员工编号|职工号\thouse rules\n");

    assertThat(larger.findByName("职工号"))
        .contains(
            new DataCategory(
                "identity.staff-number",
                "工号",
                "Staff number",
                Sensitivity.PRIVATE,
                List.of("员工编号", "职工号"),
                "house rules"));
    assertThat(larger.all()).hasSize(CATALOGUE.all().size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "'Staff\t工号\tStaff\tprivate\t\thouse' -> house.tsv:3: column 1 must be a code such as",
        "'staff\t\tStaff\tprivate\t\thouse' -> house.tsv:3: column 2 must be the name in Chinese",
        "'staff\t工号\t \tprivate\t\thouse' -> house.tsv:3: column 3 must be the name in English",
        "'staff\t工号\tStaff\tsecret\t\thouse' -> house.tsv:3: column 4 must be general, private or",
        "'staff\t工号\tStaff\tprivate\thouse' -> house.tsv:3: 5 cells between tabs, not 6",
        "'staff\t工号\tStaff\tprivate\t护照\thouse' -> \"护照\" names both identity.passport and staff",
        "'staff\t工号\tStaff\tprivate\ta||b\thouse' -> staff: the name \"\" has no letter",
        "'device\t工号\tStaff\tprivate\t\thouse' -> two data categories device",
        "'moon.dust\t月尘\tDust\tgeneral\t\thouse' -> moon.dust has no parent moon"
      })
  void a_table_says_what_is_wrong_and_where(String row, String message) {
    assertThatThrownBy(() -> withTable(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_host_adds_an_alias() {
    Catalogue wordier = CATALOGUE.withAlias("identity.citizen-id", "二代证号");

    assertThat(wordier.findByName("二代证号")).contains(wordier.require("identity.citizen-id"));
    assertThat(CATALOGUE.findByName("二代证号")).isEmpty();
    assertThat(wordier.all()).hasSameSizeAs(CATALOGUE.all());
  }

  @Test
  void an_alias_means_one_category() {
    assertThatThrownBy(() -> CATALOGUE.withAlias("identity.citizen-id", "IMEI"))
        .hasMessage("\"IMEI\" names both identity.citizen-id and device.imei");
    assertThatThrownBy(() -> CATALOGUE.withAlias("moon", "月尘"))
        .hasMessage("no such data category: moon");
  }

  @Test
  void a_name_means_one_thing() {
    DataCategory twin =
        new DataCategory("device.twin", "IMEI", "Twin", Sensitivity.GENERAL, List.of(), "test");

    assertThatThrownBy(() -> CATALOGUE.with(List.of(twin)))
        .hasMessageContaining("device.imei")
        .hasMessageContaining("device.twin");
  }

  @Test
  void a_category_lies_within_its_ancestors() {
    DataCategory imei = CATALOGUE.require("device.imei");

    assertThat(imei.isWithin("device")).isTrue();
    assertThat(imei.isWithin("dev")).isFalse();
  }

  private static Catalogue withTable(String rows) {
    return CATALOGUE.withTable("house.tsv", new StringReader(HEADS + rows));
  }
}
