package io.github.pii4j.disclosure.importer;

/** What ends a line of a page, beside its blocks and br. */
enum HtmlBreaks {
  /** Line breaks of the source are spaces. */
  NOTHING_ELSE,

  /** A text with HTML in it has lines of its own. */
  LINES_OF_THE_SOURCE
}
