/** The rules of lint, diff and drift as dated data: what each is about and what law it rests on. */
@NullMarked
package io.github.pii4j.policy.rule;

import org.jspecify.annotations.NullMarked;
