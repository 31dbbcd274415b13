/** Disclosure pages for people: static HTML without scripts. */
@NullMarked
package io.github.pii4j.disclosure.page;

import org.jspecify.annotations.NullMarked;
