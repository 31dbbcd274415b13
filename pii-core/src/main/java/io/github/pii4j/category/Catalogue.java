package io.github.pii4j.category;

import io.github.pii4j.internal.DatedTable;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data categories that one program knows: a dated table, found by code or by any name.
 *
 * <p>Immutable and thread-safe. {@link #bundled()} is the edition in this jar; the {@code with}
 * methods give a larger one with a host's own categories, aliases and mappings.
 */
public final class Catalogue {

  private final LocalDate asOf;
  private final Map<String, DataCategory> byCode;
  private final NameIndex names;
  private final Mappings mappings;

  private Catalogue(LocalDate asOf, Collection<DataCategory> categories, Mappings mappings) {
    this(asOf, indexByCode(categories), new NameIndex(categories), mappings);
  }

  private Catalogue(
      LocalDate asOf, Map<String, DataCategory> byCode, NameIndex names, Mappings mappings) {
    this.asOf = asOf;
    this.byCode = byCode;
    this.names = names;
    this.mappings = mappings;
  }

  /** The edition that ships with this release. */
  public static Catalogue bundled() {
    return Bundled.CATALOGUE;
  }

  /**
   * A catalogue of exactly these categories, without mappings.
   *
   * @throws IllegalArgumentException if two share a code or a name, or one lacks its parent
   */
  public static Catalogue of(LocalDate asOf, Collection<DataCategory> categories) {
    return new Catalogue(asOf, categories, Mappings.NONE);
  }

  /**
   * This catalogue and {@code more}.
   *
   * @throws IllegalArgumentException if a code or name is taken, or a parent is missing
   */
  public Catalogue with(Collection<DataCategory> more) {
    List<DataCategory> all = new ArrayList<>(byCode.values());
    all.addAll(more);
    return new Catalogue(asOf, all, mappings);
  }

  /**
   * This catalogue and the categories of a table of the host's own.
   *
   * <p>The table is text in lines of cells between tabs. A comment says of which day it is, the
   * first other line names the columns, and a bar stands between aliases:
   *
   * <pre>{@code
   * # asOf: 2026-11-01
   * code	zh	en	sensitivity	aliases	source
   * identity.staff-number	工号	Staff number	private	员工编号|职工号	house rules
   * }</pre>
   *
   * @param tableName what to call it in messages, such as its path
   * @param table the text; read to its end and closed
   * @throws IllegalArgumentException if a cell is not of its form, a code or name is taken, or a
   *     parent is missing
   * @throws java.io.UncheckedIOException if reading fails
   */
  public Catalogue withTable(String tableName, Reader table) {
    return with(
        CatalogueTable.categories(DatedTable.read(tableName, table, CatalogueTable.COLUMNS)));
  }

  /**
   * This catalogue, where {@code alias} too means the category with this code.
   *
   * @throws IllegalArgumentException if there is no such category, or the alias means another one
   */
  public Catalogue withAlias(String code, String alias) {
    List<DataCategory> all = new ArrayList<>(byCode.values());
    DataCategory category = require(code);
    all.set(all.indexOf(category), category.withAlias(alias));
    return new Catalogue(asOf, all, mappings);
  }

  /**
   * This catalogue with a host's own mappings, each in the place of the bundled one if there is
   * one.
   *
   * <p>A table as {@link #withTable} takes, with the columns {@code code}, {@code dpv}, {@code
   * fideslang}, {@code apple} and {@code google}; an empty cell leaves things as they are.
   *
   * @param tableName what to call it in messages, such as its path
   * @param table the text; read to its end and closed
   * @throws IllegalArgumentException if it cannot be understood or a code is unknown
   * @throws java.io.UncheckedIOException if reading fails
   */
  public Catalogue withMappings(String tableName, Reader table) {
    return withMappings(DatedTable.read(tableName, table, Mappings.COLUMNS));
  }

  private Catalogue withMappings(DatedTable table) {
    return new Catalogue(asOf, byCode, names, mappings.with(table, byCode.keySet()));
  }

  /** The day on which the table was right. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Every category, in the order of the table. */
  public Collection<DataCategory> all() {
    return byCode.values();
  }

  /** The category with this code, if any. */
  public Optional<DataCategory> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The category with this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public DataCategory require(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no such data category: " + code));
  }

  /**
   * The category that {@code name} means, by code, name or alias.
   *
   * <p>Only letters and digits matter, and not their case or width: {@code ＩＰ 地址} is {@code ip地址},
   * and {@code Wi-Fi} is {@code WiFi}.
   */
  public Optional<DataCategory> findByName(String name) {
    return names.find(name);
  }

  /**
   * What {@code category} is called in another vocabulary: its own term or, where none fits
   * exactly, that of its nearest ancestor; empty if neither has one.
   */
  public Optional<String> mapping(DataCategory category, Vocabulary vocabulary) {
    return mappings.nearest(category, vocabulary);
  }

  /**
   * Every category whose {@link #mapping} is {@code term}, in the order of the table; none if no
   * category is called so.
   */
  public List<DataCategory> findByTerm(Vocabulary vocabulary, String term) {
    return byCode.values().stream()
        .filter(category -> mapping(category, vocabulary).filter(term::equals).isPresent())
        .toList();
  }

  private static Map<String, DataCategory> indexByCode(Collection<DataCategory> categories) {
    Map<String, DataCategory> index = new LinkedHashMap<>();
    for (DataCategory category : categories) {
      if (index.put(category.code(), category) != null) {
        throw new IllegalArgumentException("two data categories " + category.code());
      }
    }
    for (DataCategory category : categories) {
      requireParent(category, index);
    }
    return Collections.unmodifiableMap(index);
  }

  private static void requireParent(DataCategory category, Map<String, DataCategory> index) {
    category
        .parentCode()
        .filter(parent -> !index.containsKey(parent))
        .ifPresent(
            parent -> {
              throw new IllegalArgumentException(category.code() + " has no parent " + parent);
            });
  }

  /** Loads the bundled tables once, when first asked for. */
  private static final class Bundled {
    static final Catalogue CATALOGUE = load();

    private static Catalogue load() {
      DatedTable categories = table("catalogue.tsv", CatalogueTable.COLUMNS);
      return of(categories.asOf(), CatalogueTable.categories(categories))
          .withMappings(table("category-mappings.tsv", Mappings.COLUMNS));
    }

    private static DatedTable table(String resource, int columns) {
      return DatedTable.bundled(Catalogue.class, resource, columns);
    }
  }
}
