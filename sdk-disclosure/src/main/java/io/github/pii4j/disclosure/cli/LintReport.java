package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.RegistryLint;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.ReportKind;
import io.github.pii4j.disclosure.report.ReportLevel;
import io.github.pii4j.disclosure.report.ReportedDocument;
import io.github.pii4j.disclosure.report.ReportedDocument.Role;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.lint.FindingLevel;
import io.github.pii4j.policy.lint.PolicyLint;
import io.github.pii4j.policy.lint.ProseLint;
import java.util.List;
import java.util.Optional;

/** Checks documents and gathers what was found in one report. */
final class LintReport {

  private final Report.Builder report;
  private RegistryContext context;
  private boolean empty = true;

  LintReport(ReportOptions options, FindingLevel failOn, List<String> packs) {
    context = RegistryContext.NONE.on(options.today()).withPacks(requireKnown(packs));
    report =
        Report.builder(ReportKind.LINT, SdkRules.book(), options.today())
            .suppressions(options.suppressions())
            .gate(ReportLevel.of(failOn));
  }

  /** Whether no document could be read, so that there is nothing to report on. */
  boolean isEmpty() {
    return empty;
  }

  Report build() {
    return report.build();
  }

  void check(SubjectDocument document) {
    switch (document.kind()) {
      case POLICY -> checkPolicy(document);
      case REGISTRY -> checkRegistry(document);
    }
  }

  private void checkPolicy(SubjectDocument document) {
    PrivacyPolicy policy = document.policy();
    PolicyProse prose = document.prose(policy);
    context = context.with(policy);
    name(document, Optional.of(policy.version().toString()));
    report.findings(PolicyLint.check(policy, SdkRules.book(), context.packs()), document::locate);
    report.findings(
        ProseLint.check(policy, prose, Catalogue.bundled(), SdkRules.book(), context.packs()),
        path -> prose.locationOf(path).orElseGet(() -> document.locate(path)));
  }

  private void checkRegistry(SubjectDocument document) {
    SdkRegistry registry = document.registry();
    name(document, Optional.empty());
    report.findings(RegistryLint.check(registry, context), document::locate);
  }

  private void name(SubjectDocument document, Optional<String> version) {
    empty = false;
    report.document(new ReportedDocument(Role.SUBJECT, document.source().name(), version));
  }

  private static List<String> requireKnown(List<String> packs) {
    for (String id : packs) {
      if (SdkRules.book().packs().stream().noneMatch(pack -> pack.id().equals(id))) {
        throw CommandFailure.usage(
            "no rule pack is called " + id + "; pii4j rules lists them",
            "没有名为 " + id + " 的规则包；请用 pii4j rules 查看");
      }
    }
    return List.copyOf(packs);
  }
}
