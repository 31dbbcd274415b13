/** What the library logs while it is tested. */
@NullMarked
package io.github.pii4j.crypto.logs;

import org.jspecify.annotations.NullMarked;
