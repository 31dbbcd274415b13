package io.github.pii4j.erasure;

/** What a step does. */
public enum StepKind {
  /** Finds what there is, before anything is destroyed. */
  INVENTORY,
  /** Erases one work item, or restricts it if it must be kept. */
  ERASE,
  /** Reads back, independently, that the item is gone. */
  VERIFY
}
