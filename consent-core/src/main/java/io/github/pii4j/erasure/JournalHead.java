package io.github.pii4j.erasure;

import io.github.pii4j.consent.proof.Hash;

/**
 * How far the journal of a case goes.
 *
 * @param length how many lines there are
 * @param hash of the last one
 */
public record JournalHead(long length, Hash hash) {

  /** No line. */
  public static final JournalHead START = new JournalHead(0, Hash.of(new byte[Hash.BYTES]));
}
