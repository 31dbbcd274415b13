package io.github.pii4j.disclosure.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"pii4j " + Objects.requireNonNullElse(version, "(not from a jar)")};
  }
}
