package io.github.pii4j.crypto.cli;

import io.github.pii4j.crypto.CryptoException;
import io.github.pii4j.crypto.KekEntry;
import io.github.pii4j.crypto.KekId;
import io.github.pii4j.crypto.LocalKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** One action on one key file. */
final class Work {

  private final Request request;
  private final Passphrases passphrases;
  private final Speech speech;

  Work(Request request, Surroundings surroundings, Speech speech) {
    this.request = request;
    this.passphrases = new Passphrases(request, surroundings, speech);
    this.speech = speech;
  }

  /**
   * Does what was asked.
   *
   * @throws Refusal if that cannot be done; nothing was changed then
   */
  void run() {
    if (!List.of("zh", "en").contains(request.value(Request.LANG).orElse("en"))) {
      throw Refusal.usage("--lang must be zh or en", "--lang 应为 zh 或 en");
    }
    List<String> words = request.words();
    Action action = action(words);
    if (words.size() != 1 + action.operands().size()) {
      String usage = action.word() + " " + String.join(" ", action.operands());
      throw Refusal.usage("the usage is: pii4j keys " + usage, "用法：pii4j keys " + usage);
    }
    run(action, path(words.get(1)), words);
  }

  private void run(Action action, Path file, List<String> words) {
    switch (action) {
      case CREATE -> create(file);
      case LIST -> list(file);
      case ROTATE -> rotate(file);
      case SHRED -> shred(file, words.get(2));
      case VERIFY -> verify(file);
      case PASSPHRASE -> changePassphrase(file);
    }
  }

  private void create(Path file) {
    try (LocalKeyFile keys = LocalKeyFile.create(file, passphrases.first())) {
      speech.line(keys.current().name());
    }
  }

  private void list(Path file) {
    try (LocalKeyFile keys = open(file)) {
      keys.list().forEach(this::describe);
    }
  }

  private void describe(KekEntry kek) {
    String state = kek.state().name().toLowerCase(Locale.ROOT);
    speech.line(kek.id() + "\t" + kek.createdAt() + "\t" + state);
  }

  private void rotate(Path file) {
    try (LocalKeyFile keys = open(file)) {
      speech.line(keys.rotate().name());
    }
  }

  private void shred(Path file, String name) {
    KekId kek = kek(name);
    if (!request.has(Request.YES)) {
      throw Refusal.usage(
          "what "
              + kek
              + " wrapped, for any tenant, and was not wrapped anew, is lost for good; add --yes",
          kek + " 所包装且未重新包装的数据密钥（含所有租户）将永久丢失；确认请加 --yes");
    }
    try (LocalKeyFile keys = open(file)) {
      keys.shred(kek);
    }
  }

  private void verify(Path file) {
    char[] passphrase = passphrases.present();
    try (LocalKeyFile keys = LocalKeyFile.open(file, passphrase)) {
      keys.verify();
      speech.line(verified(file, keys.list().size()));
    } catch (CryptoException e) {
      throw Answers.toVerifying(e);
    }
  }

  private String verified(Path file, int keys) {
    String name = String.valueOf(file.getFileName());
    return hasPrevious(file)
        ? speech.say(
            name + " and its previous generation are in order: keys " + keys,
            name + " 及其 .previous 检查通过：密钥 " + keys + " 个")
        : speech.say(
            name + " is in order: keys " + keys + ", no previous generation yet",
            name + " 检查通过：密钥 " + keys + " 个，尚无 .previous");
  }

  private static boolean hasPrevious(Path file) {
    try {
      Path place = file.toRealPath();
      return Files.exists(place.resolveSibling(place.getFileName() + ".previous"));
    } catch (IOException e) {
      return false;
    }
  }

  private void changePassphrase(Path file) {
    try (LocalKeyFile keys = open(file)) {
      keys.changePassphrase(passphrases.next());
    }
  }

  private LocalKeyFile open(Path file) {
    return LocalKeyFile.open(file, passphrases.present());
  }

  private static Action action(List<String> words) {
    return words.stream()
        .findFirst()
        .flatMap(Action::named)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "after \"keys\" comes one of " + Action.words(),
                    "keys 之后应为下列之一：" + Action.words()));
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw Refusal.usage("that is no path of a file", "文件路径无效");
    }
  }

  private static KekId kek(String word) {
    try {
      return new KekId(word);
    } catch (IllegalArgumentException e) {
      throw Refusal.usage(
          "a key is named as \"pii4j keys list\" names it", "密钥名称应与 pii4j keys list 的输出一致");
    }
  }
}
