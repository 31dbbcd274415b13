/**
 * For the tests of hosts: values that can never be a living person's, generators for jqwik, and an
 * assertion that nothing leaks.
 */
@NullMarked
package io.github.pii4j.testkit;

import org.jspecify.annotations.NullMarked;
