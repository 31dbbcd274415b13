package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PlannedConsent;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.rule.Explanation;
import io.github.pii4j.policy.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What lint, diff or drift found: entries, the gravest first, and what they come to.
 *
 * <pre>{@code
 * Report report =
 *     Report.builder(ReportKind.LINT, RuleBook.bundled(), day)
 *         .document(new ReportedDocument(Role.SUBJECT, "policy.yaml", Optional.of("2.0.0")))
 *         .findings(findings, path -> document.locationOf(path))
 *         .suppressions(suppressions)
 *         .build();
 * ReportFormat.MARKDOWN.write(report, Locale.ENGLISH, out);
 * }</pre>
 *
 * <p>The same inputs make the same report, whatever their order. Immutable and thread-safe.
 */
public final class Report {

  private final ReportKind kind;
  private final RuleBook book;
  private final LocalDate day;
  private final List<ReportedDocument> documents;
  private final List<ReportEntry> entries;
  private final Optional<Set<Fingerprint>> baseline;
  private final Verdict verdict;

  private Report(Builder builder, List<ReportEntry> entries, Verdict verdict) {
    this.kind = builder.kind;
    this.book = builder.book;
    this.day = builder.day;
    this.documents = List.copyOf(builder.documents);
    this.baseline = builder.baseline;
    this.entries = List.copyOf(entries);
    this.verdict = verdict;
  }

  /**
   * Begins a report.
   *
   * @param book the rules by which the entries were found; those about suppressions are added
   * @param day the day on which suppressions must still hold
   */
  public static Builder builder(ReportKind kind, RuleBook book, LocalDate day) {
    return new Builder(kind, ReportRules.in(book), day);
  }

  /** The JSON Schema (2020-12) of {@link ReportFormat#JSON}, as the module publishes it. */
  public static String jsonSchema() {
    return ReportWords.resource("report-v1.schema.json");
  }

  /** What it is about. */
  public ReportKind kind() {
    return kind;
  }

  /** The day on which suppressions had to hold. */
  public LocalDate day() {
    return day;
  }

  /** The documents, in the order in which they were named. */
  public List<ReportedDocument> documents() {
    return documents;
  }

  /** Every entry, suppressed or not, the gravest first. */
  public List<ReportEntry> entries() {
    return entries;
  }

  /** What they come to. */
  public Verdict verdict() {
    return verdict;
  }

  /** How many entries there are at each level, the gravest first; suppressed ones count too. */
  public SortedMap<ReportLevel, Integer> totals() {
    SortedMap<ReportLevel, Integer> totals = new TreeMap<>(Collections.reverseOrder());
    entries.forEach(entry -> totals.merge(entry.level(), 1, Integer::sum));
    return Collections.unmodifiableSortedMap(totals);
  }

  /** The entries that somebody has accepted. */
  public List<ReportEntry> suppressed() {
    return entries.stream().filter(entry -> entry.suppression().isPresent()).toList();
  }

  /** Whether this entry fails the run; no other does. */
  public boolean isFailing(ReportEntry entry) {
    return entry.countedLevel().filter(level -> level.isAtLeast(verdict.gate())).isPresent();
  }

  /** Whether {@code entry} was there before: empty if nothing is known of before. */
  Optional<Boolean> isNew(ReportEntry entry) {
    return kind == ReportKind.DIFF
        ? Optional.of(true)
        : baseline.map(known -> !known.contains(entry.fingerprint()));
  }

  Optional<Explanation> explain(ReportEntry entry) {
    return book.explain(entry.rule().id());
  }

  /** Gathers what goes into a report. */
  public static final class Builder {

    private final ReportKind kind;
    private final RuleBook book;
    private final LocalDate day;
    private final List<ReportedDocument> documents = new ArrayList<>();
    private final List<ReportEntry> found = new ArrayList<>();
    private Suppressions suppressions = Suppressions.NONE;
    private Optional<Set<Fingerprint>> baseline = Optional.empty();
    private Optional<VersionContract> versions = Optional.empty();
    private Optional<ReportLevel> gate = Optional.empty();
    private Optional<ConsentAcceptance> planned = Optional.empty();

    private Builder(ReportKind kind, RuleBook book, LocalDate day) {
      this.kind = kind;
      this.book = book;
      this.day = day;
    }

    /** Adds a document that the report is about. */
    public Builder document(ReportedDocument document) {
      documents.add(document);
      return this;
    }

    /**
     * Adds findings of lint or drift.
     *
     * @param locate the place of a path in the file
     */
    public Builder findings(Collection<Finding> findings, Function<String, SourceLocation> locate) {
      findings.forEach(finding -> found.add(Entries.of(finding, locate)));
      return this;
    }

    /**
     * Adds changes of a policy or a registry.
     *
     * @param locate the place of a path in the new file, or in the old one if it is gone
     */
    public Builder changes(Collection<Change> changes, Function<String, SourceLocation> locate) {
      changes.forEach(change -> found.add(Entries.of(change, locate)));
      return this;
    }

    /** Lets the entries pass that a team has accepted. */
    public Builder suppressions(Suppressions accepted) {
      suppressions = accepted;
      return this;
    }

    /**
     * Lets the changes pass whose consent is planned; they keep their level and the step that they
     * ask of the version.
     *
     * @param where where the plan is written
     */
    public Builder planned(PlannedConsent consent, SourceLocation where) {
      planned = consent.plan().map(plan -> new ConsentAcceptance(consent, plan, where));
      return this;
    }

    /** The fingerprints of an earlier run, against which entries are new or not. */
    public Builder baseline(Collection<Fingerprint> earlier) {
      baseline = Optional.of(Set.copyOf(earlier));
      return this;
    }

    /**
     * Holds the step between two versions against what changed, lowered entries at their lower
     * level.
     *
     * @param where where the new version is written
     */
    public Builder versions(PolicyVersion before, PolicyVersion after, SourceLocation where) {
      versions = Optional.of(new VersionContract(before, after, where));
      return this;
    }

    /** The level from which an entry fails the run; unless set, an error, of a diff RECONSENT. */
    public Builder gate(ReportLevel level) {
      gate = Optional.of(level);
      return this;
    }

    /** The report. */
    public Report build() {
      List<ReportEntry> entries =
          new ArrayList<>(new SuppressionLedger(suppressions, book, day).settle(found));
      planned.ifPresent(acceptance -> entries.replaceAll(acceptance::accept));
      Judge judge = new Judge(kind, gate.orElseGet(this::standardGate));
      versions.flatMap(contract -> breach(contract, entries)).ifPresent(entries::add);
      Collections.sort(entries);
      return new Report(this, entries, judge.verdict(entries));
    }

    private Optional<ReportEntry> breach(VersionContract contract, List<ReportEntry> entries) {
      return contract
          .breach(Judge.requiredBump(entries))
          .map(breach -> Entries.of(contract, breach, book));
    }

    private ReportLevel standardGate() {
      return switch (kind) {
        case LINT, DRIFT -> ReportLevel.ERROR;
        case DIFF -> ReportLevel.RECONSENT;
      };
    }
  }
}
