/** Protection of typed personal values: field encryption bound to its place. */
module io.github.pii4j.crypto {
  requires transitive io.github.pii4j.core;
  requires static transitive org.jspecify;

  exports io.github.pii4j.crypto;
}
