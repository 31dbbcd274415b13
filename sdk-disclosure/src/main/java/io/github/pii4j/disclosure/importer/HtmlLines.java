package io.github.pii4j.disclosure.importer;

/** Takes the lines of a page; an empty one parts blocks. */
interface HtmlLines {
  void line(int number, String words);
}
