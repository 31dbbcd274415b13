package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;

/**
 * A category of personal data that a class of the product holds or takes in.
 *
 * @param code of the category
 * @param function the id of the policy's function that it serves; empty if the class does not say
 * @param where the class file
 */
public record CollectedItem(String code, String function, SourceLocation where) {}
