package io.github.pii4j.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The data categories that one program knows: a dated table, found by code or by any name.
 *
 * <p>Immutable and thread-safe. {@link #bundled()} is the edition in this jar; {@link #with} gives
 * a larger one with a host's own categories.
 */
public final class Catalogue {

  private final LocalDate asOf;
  private final Map<String, DataCategory> byCode;
  private final Map<String, DataCategory> byName;

  private Catalogue(LocalDate asOf, Collection<DataCategory> categories) {
    this.asOf = asOf;
    this.byCode = indexByCode(categories);
    this.byName = indexByName(categories);
  }

  /** The edition that ships with this release. */
  public static Catalogue bundled() {
    return Bundled.CATALOGUE;
  }

  /**
   * A catalogue of exactly these categories.
   *
   * @throws IllegalArgumentException if two share a code or a name, or one lacks its parent
   */
  public static Catalogue of(LocalDate asOf, Collection<DataCategory> categories) {
    return new Catalogue(asOf, categories);
  }

  /**
   * This catalogue and {@code more}.
   *
   * @throws IllegalArgumentException if a code or name is taken, or a parent is missing
   */
  public Catalogue with(Collection<DataCategory> more) {
    List<DataCategory> all = new ArrayList<>(byCode.values());
    all.addAll(more);
    return new Catalogue(asOf, all);
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
   * The category that {@code name} means, by code, name or alias; case and spaces do not matter.
   */
  public Optional<DataCategory> findByName(String name) {
    return Optional.ofNullable(byName.get(key(name)));
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

  private static Map<String, DataCategory> indexByName(Collection<DataCategory> categories) {
    Map<String, DataCategory> index = new HashMap<>();
    for (DataCategory category : categories) {
      putName(index, category.code(), category);
      putName(index, category.chineseName(), category);
      putName(index, category.englishName(), category);
      category.aliases().forEach(alias -> putName(index, alias, category));
    }
    return index;
  }

  private static void putName(Map<String, DataCategory> index, String name, DataCategory category) {
    DataCategory other = index.put(key(name), category);
    if (other != null && !other.code().equals(category.code())) {
      throw new IllegalArgumentException(
          "\"" + name + "\" names both " + other.code() + " and " + category.code());
    }
  }

  private static String key(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /** Loads the bundled table once, when first asked for. */
  private static final class Bundled {
    static final Catalogue CATALOGUE = CatalogueTable.read("catalogue.tsv");
  }
}
