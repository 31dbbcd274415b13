package io.github.pii4j.crypto.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed: words and options.
 *
 * <p>No complaint repeats an argument that is not understood, for it may be a passphrase.
 */
final class Request {

  static final String LANG = "--lang";
  static final String YES = "--yes";
  static final String HELP = "--help";

  private static final Set<String> FLAGS = Set.of(YES, HELP);
  private static final Set<String> WITH_VALUE =
      Set.of(
          LANG,
          "--passphrase-fd",
          "--passphrase-env",
          "--new-passphrase-fd",
          "--new-passphrase-env");

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private Request() {}

  /**
   * Reads the arguments.
   *
   * @throws Refusal if one is not understood
   */
  static Request parse(String... arguments) {
    Request request = new Request();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      request.take(rest.remove(), rest);
    }
    return request;
  }

  List<String> words() {
    return List.copyOf(words);
  }

  boolean has(String flag) {
    return options.containsKey(flag);
  }

  Optional<String> value(String option) {
    return Optional.ofNullable(options.get(option));
  }

  private void take(String argument, Deque<String> rest) {
    if (!argument.startsWith("-") || argument.equals("-")) {
      words.add(argument);
    } else if (argument.equals("-h")) {
      options.put(HELP, "");
    } else {
      takeOption(argument, rest);
    }
  }

  private void takeOption(String argument, Deque<String> rest) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    if (FLAGS.contains(name) && equals < 0) {
      options.put(name, "");
    } else if (!WITH_VALUE.contains(name)) {
      throw unknown(name);
    } else if (equals >= 0) {
      options.put(name, argument.substring(equals + 1));
    } else {
      options.put(name, next(name, rest));
    }
  }

  private static String next(String name, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw Refusal.usage(name + " needs a value", name + " 需要一个值");
    }
    return rest.remove();
  }

  private static Refusal unknown(String name) {
    if (name.startsWith("--pass") || name.startsWith("--new-pass") || name.startsWith("-p")) {
      return Refusal.usage(
          "a passphrase is never an argument: every account of the machine can read it in the list"
              + " of processes, and the shell remembers it; leave it out and type it, or use"
              + " --passphrase-fd N or --passphrase-env NAME",
          "口令不能写在命令行参数中：本机任何账户都能从进程列表读到，终端也会记录；"
              + "请省略后按提示输入，或使用 --passphrase-fd N、--passphrase-env NAME");
    }
    return Refusal.usage(
        "there is an unknown option; see: pii4j keys --help", "存在无法识别的选项；请查看：pii4j keys --help");
  }
}
