package io.github.pii4j.disclosure.importer;

import java.text.Normalizer;

/** Text copied out of a PDF has radicals in the place of characters: ⽅ for 方. */
final class Radicals {

  private static final char FIRST = '\u2E80';
  private static final char LAST = '\u2FDF';
  private static final String SUPPLEMENT = "⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻢⻣⻤⻥⻦⻩⻬⻮⻰⺟⺠⻳";
  private static final String MEANT = "虎西见角贝车长门青页风飞马骨鬼鱼鸟黄齐齿龙母民龟";

  private Radicals() {}

  static String replaced(String text) {
    if (text.chars().noneMatch(next -> next >= FIRST && next <= LAST)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(next -> plain.append(character((char) next)));
    return plain.toString();
  }

  private static String character(char next) {
    int at = SUPPLEMENT.indexOf(next);
    if (at >= 0) {
      return String.valueOf(MEANT.charAt(at));
    }
    boolean radical = next >= FIRST && next <= LAST;
    return radical
        ? Normalizer.normalize(String.valueOf(next), Normalizer.Form.NFKC)
        : String.valueOf(next);
  }
}
