package io.github.pii4j.disclosure.importer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SDK that a paragraph tells of in sentences: 我们接入了甲SDK，由乙公司提供，用于丙，会收集丁、戊。隐私政策：… Only what
 * stands in one of the fixed turns of such sentences is taken.
 */
final class ProseSdk {

  private static final int SHORTEST = 16;
  private static final int LONGEST = 600;
  private static final String NAME =
      "[“\"「《]?([\\p{L}\\p{N}·&\\- ]{1,24}?(?:SDK|sdk|Sdk|开发包|插件|组件))[”\"」》]?";
  private static final Pattern TAKEN_IN =
      Pattern.compile("(?:接入|集成|使用|引入|嵌入|内嵌|采用|启用|调用)(?:了|的是)?(?:第三方的?)?" + NAME);
  private static final Pattern FIRST = Pattern.compile("^" + NAME + "(?=[（(，,：:]|由|是|用于|会|将|可能|需)");
  private static final Pattern BRACKET =
      Pattern.compile("^[（(]([^（）()]{2,20}(?:[（(][^（）()]{1,10}[）)][^（）()]{2,20})?)[）)]");
  private static final Pattern PROVIDED =
      Pattern.compile("由([^，。；,;由]{4,40}?)(?:所)?(?:提供|开发|运营|负责)");
  private static final Pattern PROVIDER =
      Pattern.compile(
          "(?:提供方|提供者|运营方|运营者|开发者|开发商|服务商|所属公司|公司名称|公司主体)(?:为|是|：|:)\\s?([^，。；,;]{4,40}?公司)");
  private static final Pattern PURPOSE =
      Pattern.compile("(?:用于|用来|用以|以便|为了|以实现|帮助我们|旨在)([^，。；,;]{2,60})");
  private static final Pattern DIRECTLY =
      Pattern.compile("^(?:[（(][^）)]{2,40}[）)])?(?!由|会|将|可能|需|的|是|，)([^，。；,;（）()：:]{3,40})[，。；,;]");
  private static final Pattern ITEMS =
      Pattern.compile(
          "(?<![不未])(?:收集|采集|获取|读取|取得)(?:您的|您设备的|你的|您|用户的|设备的|到|以下信息：|下列信息：)?"
              + "([^。；;]{2,200}?)(?=[。；;]|，(?:详|隐|并|用|以|具|其|您|不|但|相关|由)|等信息|[，,]?\\s?https?:|$)");
  private static final Pattern LINK =
      Pattern.compile("(?i)https?://[!-~&&[^<>\"'`{}|\\\\^]]+(?<![.,;)])");

  private final Map<ListField, String> said = new EnumMap<>(ListField.class);
  private final String text;

  private ProseSdk(String text) {
    this.text = text;
  }

  /** What the paragraph tells; nothing, if it does not tell of one SDK and two more things. */
  static Optional<ProseSdk> of(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    ProseSdk sdk = new ProseSdk(text);
    sdk.read();
    return sdk.isTold() ? Optional.of(sdk) : Optional.empty();
  }

  Map<ListField, String> said() {
    return said;
  }

  boolean hasName() {
    return said.containsKey(ListField.NAME);
  }

  private boolean isTold() {
    boolean operator = said.containsKey(ListField.OPERATOR);
    boolean data = said.containsKey(ListField.ITEMS);
    boolean link = said.containsKey(ListField.POLICY_LINK);
    return (operator && (data || link)) || (data && link);
  }

  private void read() {
    name();
    find(PROVIDED).or(() -> find(PROVIDER)).ifPresent(this::operator);
    find(PURPOSE).ifPresent(purpose -> said.putIfAbsent(ListField.PURPOSE, purpose));
    find(ITEMS).filter(ProseSdk::isData).ifPresent(items -> said.put(ListField.ITEMS, items));
    link();
  }

  private void name() {
    Matcher name = TAKEN_IN.matcher(text);
    if (!name.find()) {
      name = FIRST.matcher(text);
      if (!name.find()) {
        return;
      }
    }
    said.put(ListField.NAME, name.group(1).strip());
    String behind = text.substring(name.end());
    Matcher bracket = BRACKET.matcher(behind);
    if (bracket.find()) {
      operator(bracket.group(1).replaceFirst("^[\\p{IsHan}]{2,8}[:：]\\s?", ""));
    }
    Matcher directly = DIRECTLY.matcher(behind);
    if (directly.find() && find(PURPOSE).isEmpty()) {
      said.put(ListField.PURPOSE, directly.group(1).strip());
    }
  }

  private void operator(String company) {
    if (ValueLook.isCompany(company)) {
      said.putIfAbsent(ListField.OPERATOR, company.strip());
    }
  }

  private void link() {
    Matcher link = LINK.matcher(text);
    if (link.find()) {
      String address = link.group();
      boolean one = !link.find();
      boolean privacy = text.contains("隐私") || ValueLook.isPrivacy(address);
      if (one && privacy) {
        said.put(ListField.POLICY_LINK, address);
      }
    }
  }

  private Optional<String> find(Pattern form) {
    Matcher matcher = form.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /** A single word counts if the catalogue has it. */
  private static boolean isData(String items) {
    return ValueLook.isData(items) || ValueLook.isData(items + "、" + items);
  }
}
