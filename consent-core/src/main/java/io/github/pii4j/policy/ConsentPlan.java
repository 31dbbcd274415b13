package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whom this version will ask before it applies to them, decided by somebody who answers for it.
 *
 * <p>A change that needs consent anew (PIPL 14, paragraph 2) is stopped until it is planned: the
 * plan says which functions' users are asked, and for which of them the consent stands by itself.
 *
 * @param from the version that people have agreed to so far; the plan is for no other
 * @param approvedBy who answers for it
 * @param on the day of the decision
 * @param reconsent the functions whose users are asked again
 * @param separate the functions whose users are asked for a separate consent (PIPL 29)
 */
public record ConsentPlan(
    PolicyVersion from,
    String approvedBy,
    Optional<LocalDate> on,
    List<FunctionPattern> reconsent,
    List<FunctionPattern> separate) {

  /** Copies. */
  public ConsentPlan {
    reconsent = List.copyOf(reconsent);
    separate = List.copyOf(separate);
  }

  static ConsentPlan read(Section section, DeclaredNames names) {
    return new ConsentPlan(
        PolicyValues.version(section, "from"),
        section.text("approvedBy"),
        PolicyValues.optionalDate(section, "on"),
        names.functions(section, "reconsent"),
        names.functions(section, "separate"));
  }
}
