/** For the tests of hosts: a clock that is set, and the contract that every handler keeps. */
@NullMarked
package io.github.pii4j.erasure.testkit;

import org.jspecify.annotations.NullMarked;
