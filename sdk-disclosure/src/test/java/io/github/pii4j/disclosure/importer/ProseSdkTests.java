package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SDKs that sentences tell of. */
class ProseSdkTests {

  @Test
  void the_usual_turns_are_understood() {
    ProseSdk sdk =
        ProseSdk.of(
                "我们接入了松果推送SDK，由松果软件（北京）有限公司提供，用于向您推送消息，会收集您的OAID、IP地址，详见"
                    + " https://e.example.com/privacy。")
            .orElseThrow();

    assertThat(sdk.said())
        .isEqualTo(
            Map.of(
                ListField.NAME, "松果推送SDK",
                ListField.OPERATOR, "松果软件（北京）有限公司",
                ListField.PURPOSE, "向您推送消息",
                ListField.ITEMS, "OAID、IP地址",
                ListField.POLICY_LINK, "https://e.example.com/privacy"));
  }

  @Test
  void what_is_denied_is_no_data() {
    ProseSdk sdk =
        ProseSdk.of("我们使用松果推送SDK，由松果软件有限公司提供，不收集OAID、IP地址，详见其隐私政策 https://e.example.com/p。")
            .orElseThrow();

    assertThat(sdk.said()).doesNotContainKey(ListField.ITEMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "为了向您提供服务，我们会收集您的手机号码、姓名，并用于注册账号。",
        "本应用由松果软件有限公司提供，我们重视您的个人信息，请您仔细阅读本政策。",
        "我们接入了松果推送SDK，请您放心使用。",
        "如需了解更多，请访问 https://e.example.com/privacy 查看我们的隐私政策。"
      })
  void a_sentence_that_tells_of_no_sdk_is_none(String text) {
    assertThat(ProseSdk.of(text)).isEmpty();
  }
}
