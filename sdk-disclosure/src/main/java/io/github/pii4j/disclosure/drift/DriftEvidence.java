package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.lint.Finding;

/**
 * What drifted, and the place in the build that shows it.
 *
 * @param finding what is wrong
 * @param where the first file that shows it
 */
record DriftEvidence(Finding finding, SourceLocation where) {}
