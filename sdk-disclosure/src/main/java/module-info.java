/** The SDK disclosure registry, disclosure pages, and the {@code pii4j} command. */
@SuppressWarnings("requires-automatic") // FreeMarker names its module only in its manifest.
module io.github.pii4j.disclosure {
  requires transitive io.github.pii4j.core;
  requires transitive io.github.pii4j.consent;
  requires static transitive org.jspecify;
  requires freemarker;
  requires info.picocli;
  requires java.xml;
  requires org.jsoup;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.toml;
  requires tools.jackson.dataformat.yaml;

  exports io.github.pii4j.disclosure;
  exports io.github.pii4j.disclosure.cli;
  exports io.github.pii4j.disclosure.diff;
  exports io.github.pii4j.disclosure.drift;
  exports io.github.pii4j.disclosure.export;
  exports io.github.pii4j.disclosure.importer;
  exports io.github.pii4j.disclosure.page;
  exports io.github.pii4j.disclosure.report;

  // picocli reads the commands' annotations.
  opens io.github.pii4j.disclosure.cli to
      info.picocli;
}
