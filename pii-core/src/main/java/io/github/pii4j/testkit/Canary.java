package io.github.pii4j.testkit;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Pii;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A marked secret that must come out nowhere: put the value through the code under test, then ask
 * here whether any part of it stands in what came out.
 *
 * <pre>{@code
 * Canary canary = Canary.of(fakes.citizenId());
 * service.register(canary.value());
 * canary.assertNotIn(logged);
 * }</pre>
 *
 * <p>Its masked form may stand there. A failure says where the leak is and how long, and does not
 * repeat it. Immutable and thread-safe.
 */
public final class Canary {

  /** A shorter part may stand in a text by chance. */
  private static final int TELLING = 5;

  private final Pii value;

  private Canary(Pii value) {
    this.value = requireNonNull(value, "value");
  }

  /** The canary that {@code value} is. */
  public static Canary of(Pii value) {
    return new Canary(value);
  }

  /** The value, to be put through the code under test. */
  public Pii value() {
    return value;
  }

  /**
   * Asserts that beside its masked form no five characters in a row of the value, or fewer if it is
   * shorter, stand in {@code text}.
   *
   * @throws AssertionError if they do
   */
  public void assertNotIn(CharSequence text) {
    String clear = value.reveal();
    String rest = text.toString().replace(value.masked(), "");
    int length = Math.min(TELLING, clear.length());
    for (int i = 0; i + length <= clear.length(); i++) {
      int found = rest.indexOf(clear.substring(i, i + length));
      if (found >= 0) {
        throw leak(found, length);
      }
    }
  }

  /**
   * Asserts the same of all that an exception would print: messages, causes, suppressed ones.
   *
   * @throws AssertionError if a part of the value stands there
   */
  public void assertNotIn(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertNotIn(trace.toString());
  }

  private AssertionError leak(int position, int length) {
    return new AssertionError(
        "%d characters of the %s in clear, at %d of the text without masked forms"
            .formatted(length, value.category().code(), position));
  }
}
