package io.github.pii4j.consent;

import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.diff.Change;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One edition among those published, with what about it is looked up again and again. */
final class PublishedEdition {

  /** The days of a policy are those of China. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PrivacyPolicy policy;
  private final ContentHash model;
  private final ContentHash text;
  private final Instant start;
  private final List<Change> besides;
  private final Reach reach;
  private final Map<String, ProcessingFunction> functions;

  PublishedEdition(PrivacyPolicy policy, Collection<Change> besides, Reach reach) {
    this.policy = policy;
    this.model = policy.modelHash();
    this.text = policy.textHash();
    this.start =
        policy
            .edition()
            .effective()
            .orElse(policy.edition().updated())
            .atStartOfDay(ZONE)
            .toInstant();
    this.besides = List.copyOf(besides);
    this.reach = reach;
    this.functions =
        policy.functions().stream()
            .collect(Collectors.toUnmodifiableMap(ProcessingFunction::id, Function.identity()));
  }

  PrivacyPolicy policy() {
    return policy;
  }

  PolicyVersion version() {
    return policy.version();
  }

  /** From when on it applies. */
  Instant start() {
    return start;
  }

  /** What changed with it in documents published under its version, such as the SDK registry. */
  List<Change> besides() {
    return besides;
  }

  Reach reach() {
    return reach;
  }

  /** Whether this is what was shown, by content and not only by name. */
  boolean is(Shown shown) {
    return shown.document().equals(policy.id())
        && shown.version().equals(version())
        && hasContent(shown.model(), shown.text());
  }

  boolean hasContent(ContentHash otherModel, ContentHash otherText) {
    return model.equals(otherModel) && text.equals(otherText);
  }

  Optional<ProcessingFunction> function(String functionId) {
    return Optional.ofNullable(functions.get(functionId));
  }

  /** The uses of an item in a function; several if alternatives share it. */
  List<ItemUse> uses(String functionId, String item) {
    return function(functionId).stream()
        .flatMap(ProcessingFunction::uses)
        .filter(use -> use.item().equals(item))
        .toList();
  }

  boolean declares(Processing processing) {
    return processing.item().isEmpty()
        ? functions.containsKey(processing.functionId())
        : !uses(processing.functionId(), processing.item().get()).isEmpty();
  }
}
