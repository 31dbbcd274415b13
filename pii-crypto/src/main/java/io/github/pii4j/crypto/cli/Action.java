package io.github.pii4j.crypto.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be done with a key file. */
enum Action {
  CREATE("FILE"),
  LIST("FILE"),
  ROTATE("FILE"),
  SHRED("FILE", "KEK"),
  VERIFY("FILE"),
  PASSPHRASE("FILE");

  private final List<String> operands;

  Action(String... operands) {
    this.operands = List.of(operands);
  }

  static Optional<Action> named(String word) {
    return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
  }

  /** The words of all, for a message. */
  static String words() {
    return Arrays.stream(values()).map(Action::word).collect(Collectors.joining(", "));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What follows the word. */
  List<String> operands() {
    return operands;
  }
}
