package io.github.pii4j.rights;

import io.github.pii4j.calendar.LawSource;
import io.github.pii4j.calendar.LawSource.Standing;
import io.github.pii4j.document.Message;

/**
 * Why a request is refused. The law wants the reason given (PIPL, article 50), so there is no other
 * way to refuse one. Names stand in records and never change.
 */
public enum RefusalReason {
  /** It is not clear that the person is who they say. */
  IDENTITY_NOT_PROVEN(
      "We could not make sure that the request comes from you",
      "未能确认该请求由您本人提出",
      "GB/T 35273-2020 8.7",
      Standing.RECALLED),
  /** The policy says that the item cannot be changed by the person, and why. */
  IMMUTABLE_ITEM(
      "You cannot change this item yourself", "该项信息不能自行修改", "PIPL 46", Standing.CONFIRMED),
  /** There is no such item of this person. */
  NO_SUCH_ITEM("We have no such item about you", "我们没有您的这项信息", "PIPL 46", Standing.CONFIRMED),
  /** The item cannot have this value. */
  NOT_A_VALUE(
      "This is not a possible value of the item", "该项信息不能为此内容", "PIPL 46", Standing.CONFIRMED),
  /** A law wants the data kept. */
  KEPT_BY_LAW(
      "A law obliges us to keep this; meanwhile we only store it",
      "法律、行政法规规定的保存期限未届满，期间我们仅作存储",
      "PIPL 47(2)",
      Standing.CONFIRMED),
  /** The person still uses what does not work without it, and not by consent. */
  STILL_NEEDED(
      "What you use does not work without this; it goes when you close your account",
      "该信息为您正在使用的服务所必需，注销账号后删除",
      "PIPL 47(1)",
      Standing.RECALLED),
  /** A law wants it secret, or telling would hinder the authorities. */
  SECRECY(
      "A law obliges us to keep this secret",
      "法律、行政法规规定应当保密",
      "PIPL 45 with 18 and 35",
      Standing.CONFIRMED),
  /** Other people's rights would be harmed. */
  HARMS_OTHERS(
      "Granting it would harm the rights of others",
      "响应该请求将损害他人合法权益",
      "GB/T 35273-2020 8.7",
      Standing.RECALLED),
  /** It is repeated without a reason, or bad faith is proven. */
  UNFOUNDED(
      "The request is manifestly unfounded or excessive",
      "该请求明显缺乏依据或超出合理限度",
      "GB/T 35273-2020 8.7",
      Standing.RECALLED),
  /**
   * The person who died arranged otherwise, or the relative has no lawful interest of their own.
   */
  NOT_FOR_RELATIVES(
      "The law does not give this to relatives, or the person arranged otherwise while alive",
      "近亲属不享有该项权利，或者死者生前另有安排",
      "PIPL 49",
      Standing.CONFIRMED),
  /** What the law wants for a move to another controller is not there. */
  TRANSFER_CONDITIONS(
      "The conditions for moving this data to another company are not met",
      "该请求不符合个人信息转移的条件",
      "PIPL 45 with Network Data Security Regulation 25",
      Standing.CONFIRMED),
  /** Somebody else decides on this data. */
  NOT_OURS(
      "Another company decides on this data; please ask them",
      "该信息由其他处理者决定如何处理，请向其提出请求",
      "PIPL 21 and 50",
      Standing.RECALLED);

  private static final String ENGLISH_REMEDY = " You may bring the refusal before a people's court";
  private static final String CHINESE_REMEDY = "您可以依法就此向人民法院提起诉讼";

  private final String english;
  private final String chinese;
  private final LawSource source;

  RefusalReason(String english, String chinese, String citation, Standing standing) {
    this.english = english;
    this.chinese = chinese;
    this.source = new LawSource(citation, standing);
  }

  /** The law or standard that it rests on; what is only recalled, counsel must confirm. */
  public LawSource source() {
    return source;
  }

  /** What to tell the person, with the article and the way to a court (PIPL, article 50). */
  public Message message() {
    return new Message(
        english + " (" + source.citation() + ")." + ENGLISH_REMEDY + " (PIPL 50).",
        chinese
            + "（"
            + source
                .citation()
                .replace("PIPL", "个人信息保护法")
                .replace("Network Data Security Regulation", "网络数据安全管理条例")
                .replace(" and ", "、")
                .replace(" with ", "、")
            + "）。"
            + CHINESE_REMEDY
            + "（个人信息保护法第五十条）。");
  }
}
