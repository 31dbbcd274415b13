package io.github.pii4j.crypto.logs;

/**
 * What one statement of the library logged.
 *
 * @param logger the name of the class
 * @param statement the text as it stands in the source, with its gaps
 * @param text with the gaps filled, and the stack trace if there was an exception
 */
public record LogLine(String logger, String statement, String text) {}
