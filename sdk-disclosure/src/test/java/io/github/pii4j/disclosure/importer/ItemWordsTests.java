package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for data in a field, with what the list says beside them. */
class ItemWordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "必选：OAID；可选：IMEI|{item: device.oaid, provision: required} {item: device.imei, provision:"
            + " optional}",
        "必选信息：OAID 可选信息：IMEI|{item: device.oaid, provision: required} {item: device.imei,"
            + " provision: optional}",
        "【双端】OAID 【仅Android】IMEI、Android ID|{item: device.oaid} {item: device.imei, platform:"
            + " android} {item: device.android-id, platform: android}",
        "设备标识（Android：IMEI、OAID；iOS：IDFV）|{item: device.imei, platform: android} {item:"
            + " device.oaid, platform: android} {item: device.idfv, platform: ios}",
        "必选：OAID。可选：OAID|{item: device.oaid, provision: required}",
        "【仅Android】OAID 【仅iOS】OAID|{item: device.oaid}",
        "姓名、OAID（仅Android）、IDFA（仅iOS）、IMEI|{item: identity.name} {item: device.oaid, platform:"
            + " android} {item: device.idfa, platform: ios} {item: device.imei}",
        "（1）必選個人信息|''",
        "設備標識符（OAID）：用於識別設備；姓名：用于展示|{item: device.oaid} {item: identity.name}",
        "1.OAID\\n2.姓名和IMEI|{item: device.oaid} {item: identity.name} {item: device.imei}"
      })
  void items_carry_the_conditions_that_the_list_states(String text, String lines) {
    ItemWords words = ItemWords.of(text.replace("\\n", "\n"), Catalogue.bundled());

    assertThat(String.join(" ", words.lines())).isEqualTo(lines);
    assertThat(words.unknown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"OAID、星座|星座", "星座（生肖）|星座（生肖）", "设备信息（OAID、星座）|星座", "设备信息（星座）|星座", "姓名和星座|姓名和星座"})
  void words_that_the_catalogue_lacks_are_left_for_a_person(String text, String unknown) {
    assertThat(ItemWords.of(text, Catalogue.bundled()).unknown()).containsExactly(unknown);
  }
}
