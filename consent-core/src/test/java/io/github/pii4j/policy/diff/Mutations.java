package io.github.pii4j.policy.diff;

import java.util.List;
import java.util.stream.Stream;

/** Every edit of the base policy that one rule judges, area by area. */
final class Mutations {

  private static final List<Mutation> ALL =
      Stream.of(
              PublisherMutations.all(),
              WordingMutations.all(),
              ItemMutations.all(),
              FunctionMutations.all(),
              UseMutations.all(),
              RecipientMutations.all(),
              RightMutations.all(),
              ProtectionMutations.all(),
              ConsentMutations.all())
          .flatMap(List::stream)
          .toList();

  private Mutations() {}

  static List<Mutation> all() {
    return ALL;
  }
}
