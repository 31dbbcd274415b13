package io.github.pii4j.disclosure.page;

/** Renders disclosure pages. */
public final class DisclosurePages {
  private DisclosurePages() {}
}
