package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.List;

/**
 * What a person who refuses can no longer use, and what stays usable.
 *
 * @param blocks the functions that a refusal blocks
 * @param allows the functions that stay usable even if {@code blocks} names them
 */
public record Refusal(List<FunctionPattern> blocks, List<FunctionPattern> allows) {

  /** Blocks nothing. */
  public static final Refusal NONE = new Refusal(List.of(), List.of());

  /** Copies. */
  public Refusal {
    blocks = List.copyOf(blocks);
    allows = List.copyOf(allows);
  }

  static Refusal read(Section section, DeclaredNames names) {
    return new Refusal(names.functions(section, "blocks"), names.functions(section, "allows"));
  }

  /** Whether a refusal blocks the function with this id. */
  public boolean blocks(String functionId) {
    return blocks.stream().anyMatch(pattern -> pattern.matches(functionId))
        && allows.stream().noneMatch(pattern -> pattern.matches(functionId));
  }

  Canonical canonical() {
    return new Canonical()
        .texts("blocks", blocks.stream().map(FunctionPattern::text).toList())
        .texts("allows", allows.stream().map(FunctionPattern::text).toList());
  }
}
