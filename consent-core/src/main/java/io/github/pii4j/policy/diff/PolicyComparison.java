package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.EditionReference;
import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.PolicyPart;
import io.github.pii4j.policy.PolicyStatement;
import io.github.pii4j.policy.PrivacyPolicy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What changed about the policy as a whole, and whatever no other comparison named. */
final class PolicyComparison {

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Versions versions;
  private final Changes changes;

  PolicyComparison(Versions versions, Changes changes) {
    this.before = versions.before();
    this.after = versions.after();
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    edition(before.edition(), after.edition());
    languages();
    new LanguageCheck(versions, changes).run();
    wording();
    reach();
    new ControllerComparison(versions, changes).run();
    new ItemComparison(versions, changes).run();
    new FunctionComparison(versions, changes).run();
    new RecipientComparison(versions, changes).run();
    new MarketingComparison(versions, changes).run();
    new DecisionComparison(versions, changes).run();
    new RightComparison(versions, changes).run();
    new SecurityComparison(versions, changes).run();
    new StorageComparison(versions, changes).run();
    new ProcessComparison(versions, changes).run();
    whatNoRuleNames();
  }

  private void edition(PolicyEdition was, PolicyEdition is) {
    Place place = versions.whole("effective");
    boolean backwards = is.effective().filter(day -> day.isBefore(is.updated())).isPresent();
    changes.addIf(
        backwards
            && !(was.updated().equals(is.updated()) && was.effective().equals(is.effective())),
        DiffRule.EFFECTIVE_BEFORE_PUBLISH,
        place,
        is.updated().toString(),
        is.effective().map(LocalDate::toString).orElse(""));
    is.supersedes().filter(this::pointsElsewhere).ifPresent(this::wrongPredecessor);
    new RetiredIds(was, is, changes).check(before, after, versions);
  }

  /** Whether it names this predecessor, but with another hash than it has. */
  private boolean pointsElsewhere(EditionReference reference) {
    return reference.version().equals(before.version())
        && !after.version().equals(before.version())
        && reference.modelHash().filter(hash -> !hash.equals(before.modelHash())).isPresent();
  }

  private void wrongPredecessor(EditionReference reference) {
    changes.add(
        DiffRule.SUPERSEDES_MISMATCH,
        versions.whole("supersedes").with(Scope.NONE),
        before.modelHash().hex(),
        reference.modelHash().map(ContentHash::hex).orElse(""));
  }

  private void languages() {
    Place place = versions.whole("locales");
    List<String> was = before.locales().stream().map(Locale::toLanguageTag).toList();
    List<String> is = after.locales().stream().map(Locale::toLanguageTag).toList();
    changes.compareSets(was, is, DiffRule.LOCALE_ADDED, DiffRule.LOCALE_REMOVED, place);
    boolean reordered = !was.equals(is) && new HashSet<>(was).equals(new HashSet<>(is));
    changes.addIf(
        reordered,
        DiffRule.LOCALE_ORDER_CHANGED,
        place.with(Scope.NONE),
        String.join(", ", was),
        String.join(", ", is));
  }

  private void wording() {
    Place place = versions.whole("title");
    DiffRule words = DiffRule.TEXT_CHANGED_MODEL_SAME;
    changes.compareText(words, place, before.wording().title(), after.wording().title());
    changes.compareText(
        DiffRule.PRODUCT_RENAMED,
        versions.whole("product"),
        before.wording().product(),
        after.wording().product());
    Texts.compareLists(
        changes,
        versions.whole("keyPoints"),
        before.wording().keyPoints(),
        after.wording().keyPoints());
    Pairing.of(before.wording().statements(), after.wording().statements(), PolicyStatement::id)
        .added(one -> statement(one, Value.NONE, textOf(one)))
        .removed(one -> statement(one, textOf(one), Value.NONE))
        .kept(
            (was, is) ->
                changes.compareText(
                    DiffRule.TEXT_CHANGED_UNMARKED, place(is), "text", was.text(), is.text()));
  }

  private static Value textOf(PolicyStatement statement) {
    return Value.joined(List.of(statement.text()), "");
  }

  private void statement(PolicyStatement statement, Value was, Value is) {
    changes.add(DiffRule.TEXT_CHANGED_UNMARKED, place(statement), was, is);
  }

  private Place place(PolicyStatement statement) {
    return versions.whole("statements").part(statement.id());
  }

  private void reach() {
    changes.compareSets(
        before.surfaces().stream().map(Words::of).toList(),
        after.surfaces().stream().map(Words::of).toList(),
        DiffRule.SURFACE_ADDED,
        DiffRule.SURFACE_REMOVED,
        versions.whole("surfaces"));
    changes.compare(
        DiffRule.JURISDICTIONS_CHANGED,
        versions.whole("jurisdictions"),
        Words.joined(before.jurisdictions()),
        Words.joined(after.jurisdictions()));
    changes.compare(
        DiffRule.PACKS_CHANGED,
        versions.whole("packs").with(Scope.NONE),
        Words.joined(before.packs()),
        Words.joined(after.packs()));
    changes.compareSets(
        before.disclosureGrounds().stream().map(Words::of).toList(),
        after.disclosureGrounds().stream().map(Words::of).toList(),
        DiffRule.DISCLOSURE_GROUND_ADDED,
        DiffRule.DISCLOSURE_GROUND_REMOVED,
        versions.whole("disclosureGrounds"));
  }

  /** Fails closed: a part that differs although no rule found anything there. */
  private void whatNoRuleNames() {
    SortedMap<String, PolicyPart> was = before.parts();
    SortedMap<String, PolicyPart> is = after.parts();
    Set<String> paths = new HashSet<>(was.keySet());
    paths.addAll(is.keySet());
    paths.forEach(path -> unnamed(path, part(was, path), part(is, path)));
  }

  private void unnamed(String path, PolicyPart was, PolicyPart is) {
    PolicyPart old = was.in(versions.languages());
    PolicyPart now = is.in(versions.languages());
    if (changes.hasAt(path) && (was.isAbsent() || is.isAbsent())) {
      return;
    }
    for (String differing : old.differencesInMeaning(now, path)) {
      unnamed(DiffRule.OTHER_CHANGED, path, differing, old.meaning(), now.meaning());
    }
    for (String differing : old.differencesInWords(now, path)) {
      unnamed(DiffRule.TEXT_CHANGED_MODEL_SAME, path, differing, old.words(), now.words());
    }
  }

  private void unnamed(
      DiffRule rule, String part, String differing, ContentHash was, ContentHash is) {
    if (!changes.covers(differing, part)) {
      changes.add(rule, versions.whole(differing), was.hex(), is.hex());
    }
  }

  private static PolicyPart part(Map<String, PolicyPart> parts, String path) {
    return parts.getOrDefault(path, PolicyPart.ABSENT);
  }
}
