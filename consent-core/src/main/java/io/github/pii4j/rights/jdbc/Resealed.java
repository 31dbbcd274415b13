package io.github.pii4j.rights.jdbc;

/**
 * What {@link JdbcRequestStore#reseal} did.
 *
 * @param written how many requests were written again; once it is 0, no readable one needs the
 *     other secrets any longer
 * @param unreadable how many could not be read and stay as they are: they were damaged, or were
 *     written with a secret that is not there; the log names them
 */
public record Resealed(int written, int unreadable) {}
