package io.github.pii4j.erasure;

import io.github.pii4j.document.Message;

/** What the verification of a certificate found. */
public enum CertificateResult {
  /** It is the controller's. */
  OK("the certificate is genuine", "删除证明真实有效"),
  /** It is signed by a key that is not trusted. */
  UNKNOWN_KEY(
      "signed by a key that is not among the trusted ones: get the controller's public keys",
      "签名公钥不在受信任之列：请向个人信息处理者索取其公钥"),
  /** Something in it was changed, or it was never signed by that key. */
  BAD_SIGNATURE("the signature does not fit: the certificate was changed", "签名不符：删除证明已被改动"),
  /** The journal is not the one that it names. */
  OTHER_JOURNAL("the journal does not lead to the hash in it", "处理记录与证明所载哈希不符");

  private final Message message;

  CertificateResult(String english, String chinese) {
    this.message = new Message(english, chinese);
  }

  /** In a sentence. */
  public Message message() {
    return message;
  }
}
