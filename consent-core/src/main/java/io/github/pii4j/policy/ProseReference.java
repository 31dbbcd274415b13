package io.github.pii4j.policy;

import io.github.pii4j.document.SourceLocation;

/**
 * A place in a prose text that names a part of the model: <code>${items/identity.name}</code>.
 *
 * @param path the part, by ids
 * @param where the place
 */
public record ProseReference(String path, SourceLocation where) {}
