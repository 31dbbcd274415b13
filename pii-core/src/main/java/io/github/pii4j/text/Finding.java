package io.github.pii4j.text;

import io.github.pii4j.category.DataCategory;

/**
 * Where a personal value stands in a text, without the value.
 *
 * @param category what it is; of several readings the one that hides most
 * @param start index of its first character
 * @param end index after its last character
 */
public record Finding(DataCategory category, long start, long end) {}
