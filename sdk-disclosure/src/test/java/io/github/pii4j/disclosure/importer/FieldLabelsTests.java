package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that no table lists are understood by the words that they are made of. */
class FieldLabelsTests {

  private final FieldLabels labels = FieldLabels.bundled();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          由谁提供, OPERATOR
          合作主体, OPERATOR
          SDK 供应方全称, OPERATOR
          營運公司, OPERATOR
          第三方产品, NAME
          SDK / 插件, NAME
          接入的开发工具包名称, NAME
          SDK 及所属公司名称, NAME
          用来做什么, PURPOSE
          功能与用途, PURPOSE
          接入目的, PURPOSE
          为什么使用, PURPOSE
          什么情况下使用, SCENARIO
          业务功能, MAIN_FUNCTION
          会用到的信息, ITEMS
          对方会收到的信息, ITEMS
          采集个人信息内容, ITEMS
          收集的個人資料, ITEMS
          怎么获取, COLLECTION
          对方如何取得, COLLECTION
          信息获取途径, COLLECTION
          对方的隐私说明, POLICY_LINK
          对方规则, POLICY_LINK
          官网及隐私政策, POLICY_LINK
          私隱政策, POLICY_LINK
          供应商官网, SITE_LINK
          查看链接, SITE_LINK
          支持的终端, PLATFORM
          需要的系统权限, PERMISSIONS
          数据接收方, OPERATOR
          委托处理事项及目的, PURPOSE
          What for, PURPOSE
          What it is used for, ''
          """)
  void a_label_asks_for_what_its_words_say(String label, String field) {
    assertThat(labels.find(label).map(ListField::name).orElse("")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"设备信息", "位置信息", "登录方式", "示例推送", "数据安全有限公司", "晨星名称", "说明", "范围", "我们的", "推送通知"})
  void what_holds_other_words_is_no_label(String text) {
    assertThat(labels.isLabel(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "保存期限", "是否出境", "权限用途", "SDK种类", "联系方式"})
  void what_a_registry_has_no_field_for_is_known_as_such(String label) {
    assertThat(labels.isOther(label)).isTrue();
    assertThat(labels.find(label)).isEmpty();
  }
}
