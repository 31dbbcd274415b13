package io.github.pii4j.disclosure.importer;

import java.util.regex.Pattern;

/**
 * How far a denial reaches in an enumeration: 不收集 IMEI、MAC 地址 denies both. It ends with its
 * sentence, at a word that turns round (但, 仅), or where something is affirmed anew (收集…).
 */
final class Denial {

  private static final String NOT =
      "(?:不会?|不會|未|无需|無需|无须|不再|从不|從不|并不|並不|并未|没有|沒有|暂不|暫不|绝不|絕不|禁止|无|無)";
  private static final String DOES =
      "(?:收集|采集|採集|获取|獲取|读取|讀取|使用|共享|上传|上傳|传输|傳輸|涉及|包含|包括|申请|申請|支持|适用|適用|存储|存儲|处理|處理|提供)";
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i).{0,24}"
              + NOT
              + "(?:主动|主動|直接|自动|自動)?"
              + DOES
              + ".*|(?:do|does|will|is|are)\\s(?:not|never)\\s.*|(?:not|never|no|without|except|excluding|unsupported)\\s.*");
  private static final Pattern BEHIND = Pattern.compile(".*(?:" + NOT + DOES + "|除外|以外|之外)");
  private static final Pattern EXCEPTS = Pattern.compile("(?:除|不含|剔除|排除).*");
  private static final Pattern TURNS =
      Pattern.compile(
          "(?i)(?:但是|但|而|不过|不過|然而|仅|僅|只|however|but|only)(?!"
              + NOT
              + ").*"
              + "|(?:会|會|将|將)?(?:收集|采集|採集|获取|獲取|读取|讀取|支持|适用于|適用於).*");

  private boolean denied;

  /** Whether {@code word}, the next of the enumeration, is denied. */
  boolean denies(String word) {
    if (BEHIND.matcher(word).matches()) {
      return true;
    }
    if (EXCEPTS.matcher(word).matches() || BEGINS.matcher(word).matches()) {
      denied = true;
    } else if (TURNS.matcher(word).matches()) {
      denied = false;
    }
    return denied;
  }

  /** A sentence is over, and with it what it denies. */
  void sentenceEnds() {
    denied = false;
  }
}
