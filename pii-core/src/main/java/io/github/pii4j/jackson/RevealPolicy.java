package io.github.pii4j.jackson;

import io.github.pii4j.category.DataCategory;

/**
 * Which kinds of data a mapper writes in clear, without any view.
 *
 * <p>For a mapper that serves one purpose, such as the messages to a bank. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface RevealPolicy {

  /** Whether values of {@code category} are written in clear. */
  boolean reveals(DataCategory category);
}
