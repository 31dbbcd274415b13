/** What a build ships, held against what a registry declares. */
@NullMarked
package io.github.pii4j.disclosure.drift;

import org.jspecify.annotations.NullMarked;
