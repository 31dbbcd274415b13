package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;

/**
 * Something in a published list that a person must look at.
 *
 * @param line where, from 1
 * @param message what was uncertain, and what was made of it
 */
public record ImportNote(int line, Message message) {}
