package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;

/**
 * A line with its place in the log.
 *
 * @param sequence the place, from 1, without gaps
 * @param link what chains it to the line before
 * @param line the line
 */
public record SealedLine(long sequence, Hash link, LedgerLine line) {}
