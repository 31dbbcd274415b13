/** What lint, diff and drift found, as one report in every form that people and machines read. */
@NullMarked
package io.github.pii4j.disclosure.report;

import org.jspecify.annotations.NullMarked;
