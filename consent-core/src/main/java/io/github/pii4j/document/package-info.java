/** Reading documents that people write: YAML or JSON, with every mistake located. */
@NullMarked
package io.github.pii4j.document;

import org.jspecify.annotations.NullMarked;
