package io.github.pii4j.category;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Reads a table of categories from a resource beside this class. */
final class CatalogueTable {

  private static final String AS_OF = "# asOf: ";
  private static final int COLUMNS = 6;

  private CatalogueTable() {}

  static Catalogue read(String resource) {
    List<String> lines = lines(resource);
    LocalDate asOf =
        lines.stream()
            .filter(line -> line.startsWith(AS_OF))
            .map(line -> LocalDate.parse(line.substring(AS_OF.length())))
            .findFirst()
            .orElseThrow();
    List<DataCategory> rows =
        lines.stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
            .map(CatalogueTable::row)
            .toList();
    return Catalogue.of(asOf, rows);
  }

  private static DataCategory row(String line) {
    String[] cells = line.split("\t", COLUMNS);
    List<String> aliases = cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|", -1));
    Sensitivity sensitivity = Sensitivity.valueOf(cells[3].toUpperCase(Locale.ROOT));
    return new DataCategory(cells[0], cells[1], cells[2], sensitivity, aliases, cells[5]);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = CatalogueTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
