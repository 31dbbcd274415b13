/** Protection of typed personal values: field encryption bound to its place. */
module io.github.pii4j.crypto {
  requires transitive io.github.pii4j.core;
  requires static transitive org.jspecify;
  requires com.github.benmanes.caffeine;
  requires org.bouncycastle.provider;
  requires org.slf4j;

  exports io.github.pii4j.crypto;
}
