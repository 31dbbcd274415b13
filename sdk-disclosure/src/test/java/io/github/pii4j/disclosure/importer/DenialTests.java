package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list denies is never written, however far the denial reaches. */
class DenialTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "不收集IMEI、MAC地址|-",
        "不收集IMEI、MAC地址。收集OAID|device.oaid",
        "不收集IMEI、MAC地址，但收集OAID|device.oaid",
        "不会收集您的IMEI，MAC地址；OAID|device.oaid",
        "本SDK未采集IMEI、OAID|-",
        "OAID、不采集IMEI、MAC地址|device.oaid",
        "OAID，IMEI（不收集）、姓名|device.oaid identity.name",
        "设备信息（不含IMEI、OAID）|device",
        "OAID，IMEI除外|device.oaid",
        "除IMEI外，收集OAID|device.oaid",
        "不收集IMEI，仅收集OAID|device.oaid",
        "不收集IMEI，而是收集OAID|device.oaid",
        "不收集IMEI，但不获取OAID|-",
        "無需獲取IMEI、OAID|-",
        "does not collect IMEI, OAID|-",
        "IMEI、MAC地址|device.imei device.mac"
      })
  void an_item_is_written_only_where_the_list_claims_it(String text, String codes) {
    List<String> written =
        ItemWords.of(text, Catalogue.bundled()).found().stream().map(DataCategory::code).toList();

    assertThat(written).isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "不支持iOS，仅Android|android",
        "Android（不支持iOS）|android",
        "仅支持Android，不支持iOS、鸿蒙|android",
        "Android、iOS|android ios",
        "安卓/苹果/鸿蒙|android harmony ios",
        "暂不支持鸿蒙；Android|android",
        "除iOS外|-"
      })
  void a_platform_is_written_only_where_the_list_claims_it(String text, String platforms) {
    assertThat(Words.platforms(text))
        .isEqualTo(platforms == null ? List.of() : List.of(platforms.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"不收集IMEI、MAC地址|不收集IMEI MAC地址", "OAID，IMEI（不收集）|IMEI（不收集）", "设备信息（不含IMEI）|不含IMEI"})
  void what_is_denied_is_reported(String text, String denied) {
    assertThat(ItemWords.of(text, Catalogue.bundled()).denied()).containsExactly(denied.split(" "));
  }
}
