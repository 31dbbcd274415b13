package io.github.pii4j.consent.receipt;

import io.github.pii4j.document.Message;

/** What the verification of a receipt found. */
public enum ReceiptResult {
  /** It is the controller's, and agrees with the line of the ledger that it shows. */
  OK("the receipt is genuine", "凭证真实有效"),
  /** It is signed by a key that is not trusted. */
  UNKNOWN_KEY(
      "signed by a key that is not among the trusted ones: get the controller's public keys",
      "签名公钥不在受信任之列：请向个人信息处理者索取其公钥"),
  /** Something in it was changed, or it was never signed by that key. */
  BAD_SIGNATURE("the signature does not fit: the receipt was changed", "签名不符：凭证已被改动"),
  /** The line that it shows is not the one that the ledger's hash is about. */
  HASH_MISMATCH("the ledger line in it does not have the hash that it names", "所附账本记录与其哈希不符"),
  /** The line is not where it says in the ledger's tree. */
  NOT_INCLUDED("the ledger line in it is not in the tree that it names", "所附账本记录不在其所称的默克尔树中"),
  /** It says something else than the line of the ledger that it shows. */
  OTHER_LINE("the receipt and the ledger line in it do not agree", "凭证内容与所附账本记录不一致"),
  /** The ledger that was asked has no such line; only {@link ReceiptVerifier#against} tells. */
  NOT_IN_LEDGER("the ledger that was asked has no such line", "所查询的账本中没有该记录"),
  /**
   * The consent that it shows ended since: it was taken back, revoked or found invalid, its time is
   * over, or the account ended; only {@link ReceiptVerifier#against} tells. A receipt of any other
   * line, and one of a consent that was renewed, is {@link #OK}.
   */
  ENDED_SINCE(
      "the receipt is genuine, but the consent that it shows has ended since", "凭证真实有效，但所载同意此后已终止"),
  /** The person was erased since; only {@link ReceiptVerifier#against} tells. */
  KEY_DESTROYED(
      "the person was erased: nothing links the receipt to anybody any more",
      "当事人信息已删除：该凭证不再与任何人相关联");

  private final Message message;

  ReceiptResult(String english, String chinese) {
    this.message = new Message(english, chinese);
  }

  /** In a sentence. */
  public Message message() {
    return message;
  }
}
