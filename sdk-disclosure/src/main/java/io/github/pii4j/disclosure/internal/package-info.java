/** Texts of strangers made safe to show, wherever they are shown. Nothing of it is API. */
@NullMarked
package io.github.pii4j.disclosure.internal;

import org.jspecify.annotations.NullMarked;
