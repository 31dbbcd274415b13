package io.github.pii4j.crypto.cli;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a passphrase can come from: the process, or what a test puts in its place. */
interface Surroundings {

  /** A variable of the environment, null if there is none. */
  @Nullable String variable(String name);

  /** An open file descriptor of the process. */
  InputStream descriptor(int number) throws IOException;

  /** What is typed, without an echo; null if there is no terminal. */
  char @Nullable [] type(String prompt);
}
