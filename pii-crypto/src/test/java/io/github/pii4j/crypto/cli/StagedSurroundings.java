package io.github.pii4j.crypto.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process whose environment, file descriptors and typist a test has prepared. */
final class StagedSurroundings implements Surroundings {

  private final Map<String, String> variables = new HashMap<>();
  private final Map<Integer, byte[]> descriptors = new HashMap<>();
  private final Deque<char[]> typed = new ArrayDeque<>();
  private final List<String> prompts = new ArrayList<>();

  StagedSurroundings variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  StagedSurroundings descriptor(int number, byte[] content) {
    descriptors.put(number, content);
    return this;
  }

  StagedSurroundings typing(char[]... passphrases) {
    typed.addAll(List.of(passphrases));
    return this;
  }

  /** What the typist was asked. */
  List<String> prompts() {
    return prompts;
  }

  @Override
  public @Nullable String variable(String name) {
    return variables.get(name);
  }

  @Override
  public InputStream descriptor(int number) throws IOException {
    byte[] content = descriptors.get(number);
    if (content == null) {
      throw new IOException("closed");
    }
    return new ByteArrayInputStream(content);
  }

  @Override
  public char @Nullable [] type(String prompt) {
    prompts.add(prompt);
    return typed.poll();
  }
}
