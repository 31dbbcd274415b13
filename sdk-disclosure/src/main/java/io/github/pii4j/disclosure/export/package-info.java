/**
 * A registry of SDKs in the forms that others ask for: tables for readers, a bill of materials for
 * tools, drafts for the two app stores.
 */
@NullMarked
package io.github.pii4j.disclosure.export;

import org.jspecify.annotations.NullMarked;
