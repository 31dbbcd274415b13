package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every rule with its level, packs and law, as dated data.
 *
 * <p>{@link #bundled()} is the book of this module; another module {@linkplain #plus adds} its own
 * rules, and a host may {@linkplain #read read} a book of its own. Immutable and thread-safe.
 */
public final class RuleBook {

  private static final String NONE = "-";

  private final LocalDate asOf;
  private final Map<String, Statute> statutes;
  private final Map<String, RulePack> packs;
  private final SortedMap<String, Rule> rules;
  private final Explanations explanations;

  private RuleBook(
      LocalDate asOf,
      Map<String, Statute> statutes,
      Map<String, RulePack> packs,
      SortedMap<String, Rule> rules,
      Explanations explanations) {
    this.asOf = asOf;
    this.statutes = statutes;
    this.packs = packs;
    this.rules = rules;
    this.explanations = explanations;
  }

  /** The rules about policies. */
  public static RuleBook bundled() {
    return Bundled.BOOK;
  }

  /**
   * Adds rules under the statutes and packs of this book.
   *
   * @param table tab-separated, with the columns of the bundled {@code rules.tsv}
   * @param explanations how each rule is explained at length
   * @throws IllegalArgumentException if a row is wrong or an id is taken; says which line
   */
  public RuleBook plus(String table, Explanations explanations) {
    RuleTable added = RuleTable.parse(table);
    SortedMap<String, Rule> all = new TreeMap<>(rules);
    added.rows().forEach(row -> row.putInto(all, this::rule));
    LocalDate newest = added.asOf().isAfter(asOf) ? added.asOf() : asOf;
    return new RuleBook(newest, statutes, packs, all, this.explanations.or(explanations));
  }

  /**
   * A book out of tables of a host's own.
   *
   * @throws IllegalArgumentException if a row is wrong; says which line
   */
  public static RuleBook read(
      String statutes, String packs, String rules, Explanations explanations) {
    RuleTable statuteTable = RuleTable.parse(statutes);
    Map<String, Statute> byStatute = new LinkedHashMap<>();
    statuteTable.rows().forEach(row -> row.putInto(byStatute, RuleBook::statute));
    Map<String, RulePack> byPack = new LinkedHashMap<>();
    RuleTable.parse(packs).rows().forEach(row -> row.putInto(byPack, RuleBook::pack));
    return new RuleBook(statuteTable.asOf(), byStatute, byPack, new TreeMap<>(), Explanations.NONE)
        .plus(rules, explanations);
  }

  /** The day on which the newest of its tables was last checked. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Every rule, by id. */
  public Collection<Rule> rules() {
    return Collections.unmodifiableCollection(rules.values());
  }

  /** Every pack, in the order of the book. */
  public Collection<RulePack> packs() {
    return Collections.unmodifiableCollection(packs.values());
  }

  /** The rule with this id, if there is one. */
  public Optional<Rule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /**
   * The rule with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Rule require(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no such rule: " + id));
  }

  /** The rule explained at length; empty if the book does not explain it. */
  public Optional<Explanation> explain(String id) {
    return explanations.find(id);
  }

  private static Statute statute(RuleTable.Row row) {
    return new Statute(
        row.cell("id"),
        LocalDate.parse(row.cell("edition")),
        row.word("standing", Standing.class),
        row.word("clauses", Statute.ClauseUnit.class),
        message(row));
  }

  private static RulePack pack(RuleTable.Row row) {
    return new RulePack(
        row.cell("id"), row.cell("edition"), row.word("standing", Standing.class), message(row));
  }

  private Rule rule(RuleTable.Row row) {
    return new Rule(
        row.cell("id"),
        row.word("family", RuleFamily.class),
        row.cell("level"),
        optional(row, "otherwise"),
        optional(row, "direction"),
        row.word("decided", Decision.class),
        row.cell("area"),
        list(row, "packs").stream().map(id -> known(packs, id, "pack")).toList(),
        list(row, "law").stream().map(this::reference).toList(),
        list(row, "anchors"),
        message(row));
  }

  private LegalReference reference(String text) {
    int colon = text.indexOf(':');
    String statute = colon < 0 ? text : text.substring(0, colon);
    String clause = colon < 0 ? "" : text.substring(colon + 1);
    return new LegalReference(known(statutes, statute, "statute"), clause);
  }

  private static <T> T known(Map<String, T> all, String id, String what) {
    T one = all.get(id);
    if (one == null) {
      throw new IllegalArgumentException("no such " + what + ": " + id);
    }
    return one;
  }

  private static Message message(RuleTable.Row row) {
    return new Message(row.cell("en"), row.cell("zh"));
  }

  private static Optional<String> optional(RuleTable.Row row, String column) {
    return Optional.of(row.cell(column)).filter(cell -> !cell.equals(NONE));
  }

  private static List<String> list(RuleTable.Row row, String column) {
    return optional(row, column).map(RuleBook::split).orElse(List.of());
  }

  private static List<String> split(String cell) {
    return Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
  }

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final RuleBook BOOK =
        read(
            RuleTable.resource("statutes.tsv"),
            RuleTable.resource("packs.tsv"),
            RuleTable.resource("rules.tsv"),
            Explanations.of(
                () -> RuleTable.resource("explanations_en.properties"),
                () -> RuleTable.resource("explanations_zh.properties")));
  }
}
