/**
 * Protection of typed personal values: encryption of fields bound to its place, search without
 * decrypting, tokens, keys that can be rotated and destroyed per person.
 *
 * <p>Plain Java: no framework, no provider registered, no global state. The packages that adapt it
 * to other libraries need those only if a host uses them.
 */
@SuppressWarnings("requires-automatic") // MyBatis is not modular.
module io.github.pii4j.crypto {
  requires transitive io.github.pii4j.core;
  requires transitive java.sql;
  requires static transitive org.jspecify;
  requires com.github.benmanes.caffeine;
  requires org.bouncycastle.provider;
  requires org.slf4j;
  requires static com.baomidou.mybatis.plus.core;
  requires static com.fasterxml.jackson.databind;
  requires static jakarta.persistence;
  requires static org.mybatis;
  requires static tools.jackson.databind;

  exports io.github.pii4j.crypto;
  exports io.github.pii4j.crypto.jdbc;
  exports io.github.pii4j.crypto.jackson2;
  exports io.github.pii4j.crypto.jackson3;
  exports io.github.pii4j.jpa;
  exports io.github.pii4j.mybatis;

  provides java.util.spi.ToolProvider with
      io.github.pii4j.crypto.cli.KeysTool;
}
