package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which handlers erase, in which order. It is recorded with a case when that is confirmed.
 * Immutable.
 *
 * @param steps each after all that it comes after
 */
public record ErasurePlan(List<PlanStep> steps) {

  /** Copies. */
  public ErasurePlan {
    steps = List.copyOf(steps);
  }

  /**
   * The plan of these handlers.
   *
   * @throws InvalidPlanException if two have one name, one comes after an unknown one, or they go
   *     in a circle; it names all of that
   */
  public static ErasurePlan of(Collection<? extends ErasureHandler> handlers) {
    return new ErasurePlan(
        new PlanOrder(handlers.stream().map(ErasurePlan::step).toList()).steps());
  }

  private static PlanStep step(ErasureHandler handler) {
    return new PlanStep(
        handler.id(),
        handler.version(),
        handler.after(),
        handler.categories().stream().map(DataCategory::code).collect(Collectors.toSet()));
  }

  /** SHA-256 over the canonical text, as a log's entry. */
  public Hash hash() {
    return Hash.ofEntry(toJson().toText().getBytes(UTF_8));
  }

  /** As JSON. */
  public CanonicalJson.Members toJson() {
    return new JsonMembers().list("steps", steps.stream().map(ErasurePlan::json).toList()).build();
  }

  private static CanonicalJson.Members json(PlanStep step) {
    return new JsonMembers()
        .text("handler", step.handler().text())
        .whole("version", step.version())
        .texts("after", step.after().stream().map(HandlerId::text).toList())
        .texts("categories", List.copyOf(step.categories()))
        .build();
  }

  static ErasurePlan read(JsonReading json) {
    return new ErasurePlan(
        json.objects("steps").stream()
            .map(
                one ->
                    new PlanStep(
                        new HandlerId(one.text("handler")),
                        (int) one.whole("version"),
                        one.texts("after").stream().map(HandlerId::new).collect(Collectors.toSet()),
                        Set.copyOf(one.texts("categories"))))
            .toList());
  }
}
