package io.github.pii4j.erasure;

import java.util.Optional;

/**
 * What will become of an item.
 *
 * @param handler whose it is
 * @param item what it is
 * @param kept why it stays and how long; empty if it goes
 * @param undecided whether a member of staff must decide
 */
public record PreviewItem(
    HandlerId handler, WorkItem item, Optional<Kept> kept, boolean undecided) {}
