package io.github.pii4j.disclosure.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.internal.SafeText;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReportPropertyTests {

  @Property
  void a_run_fails_if_and_only_if_an_entry_fails_it_and_junit_says_the_same(
      @ForAll("changes") List<Change> changes, @ForAll ReportLevel gate) {
    Report report = report(changes, gate);

    boolean fails = report.entries().stream().anyMatch(report::isFailing);
    assertThat(report.verdict().isPassed()).isEqualTo(!fails);
    assertThat(Reports.written(ReportFormat.JUNIT, report, Locale.ENGLISH).contains("<failure"))
        .isEqualTo(fails);
  }

  @Property(tries = 200)
  void the_order_of_what_is_found_never_matters(
      @ForAll("changes") List<Change> changes, @ForAll ReportFormat format) {
    List<Change> sorted = changes.stream().sorted().collect(Collectors.toList());

    assertThat(Reports.written(format, report(sorted, ReportLevel.ERROR), Locale.ENGLISH))
        .isEqualTo(Reports.written(format, report(changes, ReportLevel.ERROR), Locale.ENGLISH));
  }

  @Property
  void another_change_never_makes_a_verdict_milder(
      @ForAll("changes") List<Change> changes, @ForAll ReportLevel gate) {
    for (int size = 0; size < changes.size(); size++) {
      Report fewer = report(changes.subList(0, size), gate);
      Report more = report(changes.subList(0, size + 1), gate);

      assertThat(more.verdict().gravest().orElseThrow())
          .isGreaterThanOrEqualTo(fewer.verdict().gravest().orElse(ReportLevel.EDITORIAL));
      assertThat(fewer.verdict().isPassed() || !more.verdict().isPassed()).isTrue();
    }
  }

  @Property
  void what_stays_and_goes_is_the_old_text_and_what_stays_and_comes_the_new(
      @ForAll String before, @ForAll String after) {
    Collection<Comparison.Part> parts = Comparison.ofWords(before, after);

    assertThat(without(Comparison.Kind.INSERTED, parts)).isEqualTo(before);
    assertThat(without(Comparison.Kind.DELETED, parts)).isEqualTo(after);
  }

  @Property
  void the_words_of_one_text_stay(@ForAll String text) {
    assertThat(Comparison.ofWords(text, text))
        .allMatch(part -> part.kind() == Comparison.Kind.SAME);
  }

  @Property
  void a_text_made_safe_has_nothing_hidden_and_stays_so(@ForAll String text) {
    String safe = SafeText.of(text);

    assertThat(safe.codePoints().noneMatch(SafeText::isHidden)).isTrue();
    assertThat(SafeText.of(safe)).isEqualTo(safe);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.of(
                "item-added-sensitive",
                "retention-changed",
                "purpose-text-changed",
                "contact-changed",
                "recipient-removed",
                "right-removed",
                "text-changed"),
            Arbitraries.of("functions/browse", "functions/wage.pay", "policy"),
            Arbitraries.of("", "\"old\"", "{\"a\":1}"),
            Arbitraries.of("", "\"new\"", "{\"a\":2}"))
        .as((rule, path, old, is) -> Reports.change(rule, Scope.NONE, path, old, is))
        .list()
        .uniqueElements()
        .ofMaxSize(6);
  }

  private static Report report(List<Change> changes, ReportLevel gate) {
    return Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
        .changes(changes, Reports::locate)
        .gate(gate)
        .build();
  }

  private static String without(Comparison.Kind kind, Collection<Comparison.Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() != kind)
        .map(Comparison.Part::text)
        .collect(Collectors.joining());
  }
}
