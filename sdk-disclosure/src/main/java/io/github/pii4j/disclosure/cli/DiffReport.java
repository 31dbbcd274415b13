package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.disclosure.diff.RegistryDiff;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.ReportKind;
import io.github.pii4j.disclosure.report.ReportLevel;
import io.github.pii4j.disclosure.report.ReportedDocument;
import io.github.pii4j.disclosure.report.ReportedDocument.Role;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.PlannedConsent;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares documents and gathers what changed in one report. */
final class DiffReport {

  private final Report.Builder report;
  private RegistryContext context;
  private Function<Report, List<Message>> advice = built -> List.of();

  DiffReport(ReportOptions options, Severity failOn) {
    context = RegistryContext.NONE.on(options.today());
    report =
        Report.builder(ReportKind.DIFF, SdkRules.book(), options.today())
            .suppressions(options.suppressions())
            .gate(ReportLevel.of(failOn));
  }

  /** What to do so that consent is planned. */
  List<Message> advice(Report built) {
    return advice.apply(built);
  }

  Report build() {
    return report.build();
  }

  /** Two documents of one kind. */
  void compare(SubjectDocument before, SubjectDocument after) {
    if (before.kind() != after.kind()) {
      throw CommandFailure.usage(
          "a policy cannot be compared with a registry; name two of one kind",
          "政策与清单不能相互比较；请指定同类文档");
    }
    switch (after.kind()) {
      case POLICY -> comparePolicies(before, after);
      case REGISTRY -> compareSdks(before, after);
    }
  }

  private void comparePolicies(SubjectDocument before, SubjectDocument after) {
    PrivacyPolicy was = before.policy();
    PrivacyPolicy is = after.policy();
    context = context.with(is);
    name(Role.BASE, before, was);
    name(Role.HEAD, after, is);
    PolicyProse text = after.prose(is);
    report.changes(
        PolicyDiff.builder(was, is).prose(inForce(before, was), text).build().changes(),
        path -> text.locationOf(path).orElseGet(() -> after.locate(path)));
    report.versions(was.version(), is.version(), after.locate("version"));
    PlannedConsent consent = PlannedConsent.of(was, is);
    report.planned(consent, after.locate("consentPlan"));
    advice = built -> ConsentAdvice.about(built, consent, was.version());
  }

  /** What was published cannot be mended: a text that is lost counts as new as a whole. */
  private static PolicyProse inForce(SubjectDocument before, PrivacyPolicy was) {
    try {
      return before.prose(was);
    } catch (InvalidDocumentException lost) {
      return PolicyProse.NONE;
    }
  }

  /** Two registries, read beside the policy if there is one. */
  void compareSdks(SubjectDocument before, SubjectDocument after) {
    SdkRegistry is = context.policy().map(after::registry).orElseGet(after::registry);
    name(Role.BASE, before);
    name(Role.HEAD, after);
    report.changes(RegistryDiff.between(before.registry(), is, context).changes(), after::locate);
  }

  /** A first release: nobody has agreed to anything yet, so that nothing has changed. */
  void compareWithNothing(SubjectDocument after) {
    if (after.kind() == DocumentKind.POLICY) {
      PrivacyPolicy first = after.policy();
      context = context.with(first);
      name(Role.HEAD, after, first);
    } else {
      after.registry();
      name(Role.HEAD, after);
    }
  }

  private void name(Role role, SubjectDocument document) {
    report.document(new ReportedDocument(role, document.source().name(), Optional.empty()));
  }

  private void name(Role role, SubjectDocument document, PrivacyPolicy policy) {
    report.document(
        new ReportedDocument(
            role, document.source().name(), Optional.of(policy.version().toString())));
  }
}
