package io.github.pii4j.crypto.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the passphrases of a request come from: a file descriptor, a variable of the environment,
 * or the terminal. The caller overwrites each.
 */
final class Passphrases {

  private static final int MAX_BYTES = 4096;

  private final Request request;
  private final Surroundings surroundings;
  private final Speech speech;

  Passphrases(Request request, Surroundings surroundings, Speech speech) {
    this.request = request;
    this.surroundings = surroundings;
    this.speech = speech;
  }

  /** Of a file that exists. */
  char[] present() {
    return given("--passphrase").orElseGet(() -> typed(speech.say("Passphrase: ", "口令：")));
  }

  /** Of a file to be made. */
  char[] first() {
    return given("--passphrase").orElseGet(this::typedTwice);
  }

  /** That takes the place of the present one. */
  char[] next() {
    requireDistinct();
    return given("--new-passphrase").orElseGet(this::typedTwice);
  }

  private Optional<char[]> given(String option) {
    Optional<String> descriptor = request.value(option + "-fd");
    Optional<String> variable = request.value(option + "-env");
    if (descriptor.isPresent() && variable.isPresent()) {
      throw Refusal.usage(
          "give " + option + "-fd or " + option + "-env, not both",
          option + "-fd 与 " + option + "-env 只能选择其一");
    }
    return descriptor.map(this::read).or(() -> variable.map(this::lookUp));
  }

  private void requireDistinct() {
    Optional<String> descriptor = request.value("--passphrase-fd");
    if (descriptor.isPresent() && descriptor.equals(request.value("--new-passphrase-fd"))) {
      throw Refusal.usage("the two passphrases need two file descriptors", "新旧口令必须来自两个不同的文件描述符");
    }
  }

  private char[] lookUp(String name) {
    String value = surroundings.variable(name);
    if (value == null) {
      throw Refusal.usage("there is no variable of that name in the environment", "环境变量中没有该名称");
    }
    return value.toCharArray();
  }

  private char[] read(String descriptor) {
    int number = number(descriptor);
    byte[] buffer = new byte[MAX_BYTES];
    try (InputStream in = surroundings.descriptor(number)) {
      return decoded(buffer, readLine(in, buffer));
    } catch (IOException e) {
      throw Refusal.usage(
          "the file descriptor "
              + number
              + " cannot be read as a line of UTF-8; on Windows use --passphrase-env",
          "文件描述符 " + number + " 无法读取为一行 UTF-8 文本；在 Windows 上请使用 --passphrase-env");
    } finally {
      Arrays.fill(buffer, (byte) 0);
    }
  }

  private static int number(String descriptor) {
    try {
      return Integer.parseUnsignedInt(descriptor);
    } catch (NumberFormatException e) {
      throw Refusal.usage("a file descriptor is a number such as 3", "文件描述符应为数字，例如 3");
    }
  }

  /** The bytes before the first line end; one at a time, what follows is somebody else's. */
  private static int readLine(InputStream in, byte[] buffer) throws IOException {
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (length == buffer.length) {
        throw new IOException("too long");
      }
      buffer[length] = (byte) next;
      length++;
      next = in.read();
    }
    return length > 0 && buffer[length - 1] == '\r' ? length - 1 : length;
  }

  private static char[] decoded(byte[] buffer, int length) throws CharacterCodingException {
    CharBuffer text = CharBuffer.allocate(length);
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
    try {
      var result = UTF_8.newDecoder().decode(bytes, text, true);
      if (result.isError()) {
        result.throwException();
      }
      return Arrays.copyOf(text.array(), text.position());
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  private char[] typedTwice() {
    char[] once = typed(speech.say("New passphrase: ", "新口令："));
    char[] again = typed(speech.say("Once more: ", "再输入一次："));
    boolean same = Arrays.equals(once, again);
    Arrays.fill(again, '\0');
    if (!same) {
      Arrays.fill(once, '\0');
      throw Refusal.usage("the two passphrases differ; nothing was changed", "两次输入的口令不一致，未做任何改动");
    }
    return once;
  }

  private char[] typed(String prompt) {
    char[] typed = surroundings.type(prompt);
    if (typed == null) {
      throw Refusal.usage(
          "there is no terminal to type a passphrase at: use --passphrase-fd N or"
              + " --passphrase-env NAME (--new-passphrase-fd, --new-passphrase-env for a new one)",
          "没有可输入口令的终端：请使用 --passphrase-fd N 或 --passphrase-env NAME"
              + "（新口令用 --new-passphrase-fd、--new-passphrase-env）");
    }
    return typed;
  }
}
