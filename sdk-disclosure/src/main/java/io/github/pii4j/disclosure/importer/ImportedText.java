package io.github.pii4j.disclosure.importer;

/**
 * One field of a published list, as it stands there.
 *
 * @param line where its label stands, from 1
 * @param label what the list calls the field
 * @param text what it says, with the space at its ends taken off
 */
public record ImportedText(int line, String label, String text) {}
