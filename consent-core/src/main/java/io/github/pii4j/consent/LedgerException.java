package io.github.pii4j.consent;

import io.github.pii4j.document.Message;

/** The ledger itself cannot do what it was asked to; nothing was recorded. */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is the matter, and what to do. */
  public enum Code {
    /** A line or a record is not what the ledger wrote, or belongs to other keys. */
    UNREADABLE(
        "a line or record was not written with these keys, or was changed: check the secret that"
            + " the ledger was built with, then verify the ledger",
        "记录并非用这些密钥写入，或已被改动：请核对账本所用的密钥，再校验账本"),
    /**
     * Among the lines about the person, one was changed, forged, moved or removed by somebody else
     * than the ledger, so that nothing may rest on them: nothing is allowed and no receipt issued.
     */
    UNPROVEN(
        "the lines about this person do not prove themselves, so that nothing rests on them: find"
            + " the damaged ones with ConsentLog.verify, put back what a backup or an export has of"
            + " them, then try again",
        "有关该人的记录无法自证，不得据以处理：请用 ConsentLog.verify 找出受损记录，以备份或导出文件恢复后重试"),
    /** What was to be recorded would not read back as it was meant. */
    UNWRITABLE(
        "the line would not read back as it was meant, and was not recorded: check the locale and"
            + " the names in it",
        "该记录写入后无法按原意读回，未予记录：请检查其中的语言区域和名称"),
    /** The key to the person's details was destroyed when they were erased. */
    KEY_DESTROYED(
        "the person was erased, and with them the key to what is personal",
        "当事人信息已删除，其个人信息密钥已一并销毁"),
    /** Nobody has this id. */
    NO_SUCH_EVENT("the ledger has no line with this id", "账本中没有该编号的记录"),
    /** Others kept coming first. */
    OVERTAKEN("others kept recording for the same person: try again", "同一人的记录持续被他处抢先写入：请重试"),
    /** The head of the log stands still, and yet no batch can follow it. */
    HEAD_BEHIND(
        "no line can follow the head of the log, which others do not move either: lines stand"
            + " beyond it, since it was turned back; verify the ledger, then put its row back",
        "账本头之后已有记录，账本头曾被回退，无法继续封存：请校验账本并恢复账本头"),
    /** The tables of a store are not the ones that this release works with. */
    WRONG_TABLES(
        "the tables of the ledger's store are not the ones that this release works with: the cause"
            + " says what to do",
        "账本存储的数据表与本版本不符：处理办法见异常原因"),
    /** The store does not do what it should. */
    UNAVAILABLE("the store of the ledger is not available", "账本存储不可用");

    private final Message message;

    Code(String english, String chinese) {
      this.message = new Message(english, chinese);
    }

    /** In a sentence. */
    public Message message() {
      return message;
    }

    private String english() {
      return message.english();
    }
  }

  private final Code code;

  /** For a store that fails: {@code cause} must not quote a value. */
  public LedgerException(Code code, Throwable cause) {
    super(code.english(), cause);
    this.code = code;
  }

  LedgerException(Code code) {
    super(code.english());
    this.code = code;
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
