package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id stays where the list says enough to make one, and is marked where it does not. */
class DraftIdsTests {

  private final DraftIds ids = new DraftIds();

  @ParameterizedTest
  @CsvSource({
    "百度人脸识别 SDK（离线）, baidu-face-offline",
    "百度 SDK, baidu",
    "腾讯 Bugly, bugly",
    "微信 Open SDK, wechat-opensdk",
    "高德开放平台定位 SDK, amap-location",
    "微信支付SDK, wechat-pay",
    "ＱＱ互联SDK, qq-connect",
    "華為推送SDK, huawei-push",
    "Northwind Maps, northwind-maps"
  })
  void a_name_whose_every_word_is_known_gives_the_id(String name, String id) {
    assertThat(ids.next(sdk(Map.of(ListField.NAME, name)))).isEqualTo(new DraftId(id, true));
  }

  @Test
  void a_package_gives_the_id_where_the_name_does_not() {
    assertThat(
            ids.next(
                sdk(Map.of(ListField.NAME, "松果地图", ListField.PACKAGE, "com.amap.api.location"))))
        .isEqualTo(new DraftId("amap-location", true));
    assertThat(
            ids.next(sdk(Map.of(ListField.NAME, "松果地图", ListField.PACKAGE, "com.example.songguo"))))
        .isEqualTo(new DraftId("example-songguo", true));
  }

  @Test
  void letters_of_a_name_that_says_more_are_an_id_to_look_at() {
    assertThat(ids.next(sdk(Map.of(ListField.NAME, "松果推送 Push"))))
        .isEqualTo(new DraftId("push", false));
  }

  @ParameterizedTest
  @CsvSource({"松果推送", "推送 SDK", "SDK", "松果 3", "''"})
  void a_name_that_tells_nothing_is_counted(String name) {
    assertThat(ids.next(sdk(Map.of(ListField.NAME, name)))).isEqualTo(new DraftId("sdk-1", false));
  }

  @Test
  void no_two_ids_are_the_same() {
    List<String> given =
        List.of("百度 SDK", "Baidu 2", "百度SDK", "百度").stream()
            .map(name -> ids.next(sdk(Map.of(ListField.NAME, name))).text())
            .toList();

    assertThat(given).containsExactly("baidu", "baidu-2", "baidu-3", "baidu-4");
  }

  private static ImportedSdk sdk(Map<ListField, String> texts) {
    Map<ListField, ImportedText> said = new EnumMap<>(ListField.class);
    texts.forEach((field, text) -> said.put(field, new ImportedText(1, "label", text)));
    return new ImportedSdk(1, said, List.of());
  }
}
