package io.github.pii4j.policy.diff;

import java.util.function.Consumer;

/**
 * One edit of the base policy, and the rules that judge it.
 *
 * @param rule of the edit
 * @param inverse of undoing it
 * @param spot what it touches; two edits with one spot are not made together
 */
record Mutation(String rule, String inverse, String spot, Consumer<Draft> edit) {

  @Override
  public String toString() {
    return rule + " at " + spot;
  }
}
