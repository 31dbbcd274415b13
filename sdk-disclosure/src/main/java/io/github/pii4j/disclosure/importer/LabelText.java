package io.github.pii4j.disclosure.importer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Labels as they are compared: letters and digits of one case, width and kind. */
final class LabelText {

  private static final String TRADITIONAL =
      "稱個資訊類種聯絡鏈連結協議條說聲護權隱規則處場應業務範圍數據獲與屬開發運營機構廠關網頁臺統設備終體採請調產號內傳輸選項參僅單錄識碼電話郵銀帳賬證圖儲經緯藍壓為華頻標實動軟際載該這們對於從驗廣區間誰麼嗎閱覽記憶複雜麥風頭題點擊雙總計費導適當後續審時瀏節歷顯視聽讀寫蒐裝啟線擷測態銷訂購維級執";
  private static final String SIMPLIFIED =
      "称个资讯类种联络链连结协议条说声护权隐规则处场应业务范围数据获与属开发运营机构厂关网页台统设备终体采请调产号内传输选项参仅单录识码电话邮银账账证图储经纬蓝压为华频标实动软际载该这们对于从验广区间谁么吗阅览记忆复杂麦风头题点击双总计费导适当后续审时浏节历显视听读写收装启线撷测态销订购维级执";

  private static final Pattern JOINING = Pattern.compile("[/／、&＆+＋|｜]");

  private LabelText() {}

  /** What stands in brackets at the end, or behind a comma, is a remark. */
  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String label = withoutRemark(plain.strip());
    StringBuilder folded = new StringBuilder();
    label.codePoints().filter(Character::isLetterOrDigit).forEach(next -> simplify(next, folded));
    return folded.toString();
  }

  /** The same, with 及 for the marks that join two words: SDK 名称/包名. */
  static String foldJoined(String text) {
    return fold(JOINING.matcher(text).replaceAll("及"));
  }

  private static String withoutRemark(String label) {
    int bracket = label.endsWith(")") ? label.lastIndexOf('(') : -1;
    String bare = bracket < 0 ? label : label.substring(0, bracket);
    int comma = bare.indexOf(',', 1);
    return comma < 0 ? bare : bare.substring(0, comma);
  }

  /** Those traditional characters simplified that lists use in labels and names of data. */
  static String simplified(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    text.codePoints().forEach(next -> simplify(next, simplified));
    return simplified.toString();
  }

  private static void simplify(int next, StringBuilder folded) {
    int at = TRADITIONAL.indexOf(next);
    folded.appendCodePoint(at < 0 ? next : SIMPLIFIED.charAt(at));
  }
}
