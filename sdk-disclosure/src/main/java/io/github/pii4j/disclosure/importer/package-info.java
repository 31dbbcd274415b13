/** Turns a list of SDKs that a company has published already into a registry. */
@NullMarked
package io.github.pii4j.disclosure.importer;

import org.jspecify.annotations.NullMarked;
