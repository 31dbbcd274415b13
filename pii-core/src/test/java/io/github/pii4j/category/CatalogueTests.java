package io.github.pii4j.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTests {

  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  void has_the_categories_of_its_edition() {
    assertThat(CATALOGUE.all()).hasSize(102);
    assertThat(CATALOGUE.asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "设备序列号, device.hardware-serial",
    "硬件序列号, device.hardware-serial",
    "身份证件号码, identity.citizen-id",
    "ip地址, network.ip",
    "IP 地址, network.ip",
    "人脸识别照片, biometric.face",
    "device.imei, device.imei"
  })
  void finds_a_category_by_any_of_its_names(String name, String code) {
    assertThat(CATALOGUE.findByName(name)).map(DataCategory::code).contains(code);
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
  void a_name_means_one_thing() {
    DataCategory twin =
        new DataCategory("device.twin", "IMEI", "Twin", Sensitivity.GENERAL, List.of(), "test");

    assertThatThrownBy(() -> CATALOGUE.with(List.of(twin)))
        .hasMessageContaining("device.imei")
        .hasMessageContaining("device.twin");
  }

  @Test
  void a_category_needs_its_parent() {
    DataCategory orphan =
        new DataCategory("moon.dust", "月尘", "Moon dust", Sensitivity.GENERAL, List.of(), "test");

    assertThatThrownBy(() -> CATALOGUE.with(List.of(orphan))).hasMessageContaining("moon");
  }

  @Test
  void a_category_lies_within_its_ancestors() {
    DataCategory imei = CATALOGUE.require("device.imei");

    assertThat(imei.isWithin("device")).isTrue();
    assertThat(imei.isWithin("dev")).isFalse();
  }
}
