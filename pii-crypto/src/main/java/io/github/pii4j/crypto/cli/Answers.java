package io.github.pii4j.crypto.cli;

import io.github.pii4j.crypto.CryptoException;
import io.github.pii4j.crypto.LocalKeyFile;

/** What a failure of a key file is answered with. */
final class Answers {

  private Answers() {}

  /** The sentence and the exit code for it, by its code. */
  static Refusal to(CryptoException failure) {
    return new Refusal(exitCode(failure), english(failure), chinese(failure));
  }

  /** The same while a file is verified: there, what is not in order is what was asked about. */
  static Refusal toVerifying(CryptoException failure) {
    return switch (failure.code()) {
      case KEY_FILE_REFUSED, KEY_FILE_EXPOSED ->
          new Refusal(ExitCode.GATE, english(failure), chinese(failure));
      default -> to(failure);
    };
  }

  /** A passphrase that is too short, or no text. */
  static Refusal toPassphrase(IllegalArgumentException refused) {
    return Refusal.usage(
        String.valueOf(refused.getMessage()),
        "口令不符合要求：至少 " + LocalKeyFile.MIN_PASSPHRASE_LENGTH + " 个字符，且为完整的文本");
  }

  private static String english(CryptoException failure) {
    return String.valueOf(failure.getMessage());
  }

  private static int exitCode(CryptoException failure) {
    return switch (failure.code()) {
      case KEY_FILE_REFUSED -> ExitCode.INVALID;
      default -> ExitCode.USAGE;
    };
  }

  private static String chinese(CryptoException failure) {
    return switch (failure.code()) {
      case KEY_FILE_REFUSED ->
          "密钥文件无法打开：口令错误，或文件（或其 .previous）残缺、被改动、由更新的版本写成；若口令正确，请从 .previous 恢复";
      case KEY_FILE_MISSING -> "密钥文件不存在；请从 .previous 或备份恢复，新建的文件打不开旧数据";
      case KEY_FILE_PLACE_REFUSED -> "路径是目录，或其所在目录不存在；请给出现有目录中的密钥文件路径";
      case KEY_FILE_EXISTS -> "已有密钥文件或其 .previous，不会覆盖；没有它，其密钥所保护的数据将全部丢失";
      case KEY_FILE_EXPOSED -> "其他账户可以访问密钥文件或其 .previous；请执行 chmod 600 修复";
      case KEY_FILE_UNAVAILABLE -> "密钥文件或其目录暂时无法读写，或正被其他进程修改；请稍后重试";
      case KEY_FILE_FULL -> "密钥文件中的密钥数已达上限；请先重新包装全部数据密钥并销毁旧密钥，再 rotate";
      case KEY_ENCRYPTION_KEY_IN_USE -> "该密钥正在使用；请先 rotate，重新包装所有租户的数据密钥后再销毁";
      case UNKNOWN_KEY_ENCRYPTION_KEY -> "密钥文件中没有该密钥";
      default -> english(failure);
    };
  }
}
