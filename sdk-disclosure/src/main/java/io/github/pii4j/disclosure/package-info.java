/** The registry of third-party SDKs that a product ships. */
@NullMarked
package io.github.pii4j.disclosure;

import org.jspecify.annotations.NullMarked;
