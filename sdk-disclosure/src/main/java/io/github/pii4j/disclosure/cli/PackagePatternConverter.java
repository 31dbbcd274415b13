package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.drift.PackagePattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pattern from the command line; says what one looks like. */
final class PackagePatternConverter implements ITypeConverter<PackagePattern> {

  PackagePatternConverter() {}

  @Override
  public PackagePattern convert(String text) {
    try {
      return new PackagePattern(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException("\"" + text + "\" is not " + wrong.getMessage());
    }
  }
}
