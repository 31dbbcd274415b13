package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.SdkAgreement;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.disclosure.SdkRetention;
import io.github.pii4j.disclosure.SdkReview;
import io.github.pii4j.policy.Contact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts about one SDK beside its items, as rows: what every list must say, then extras. */
final class SdkFacts {

  /** What has long names without spaces in it. */
  private static final Set<String> CODES = Set.of("packages", "permissions", "contact");

  private final SdkDisclosure sdk;
  private final PageLanguage language;
  private final PageWords words;
  private final Map<String, Optional<Map<String, Object>>> extras = new LinkedHashMap<>();

  SdkFacts(SdkDisclosure sdk, PageLanguage language) {
    this.sdk = sdk;
    this.language = language;
    this.words = language.words();
    collectExtras();
  }

  /** What stands before the items. */
  List<Map<String, Object>> beforeItems() {
    Stream<Map<String, Object>> core =
        Stream.of(
            row("purpose", sdk.purpose().map(language::text)),
            row("scenario", sdk.scenario().map(language::text)));
    return Stream.concat(present("main-function", sdk.mainFunction().map(language::text)), core)
        .toList();
  }

  /** What stands after the items. */
  List<Map<String, Object>> afterItems() {
    Stream<Map<String, Object>> core =
        Stream.of(
            row("method", plain(new CollectionText(language).of(sdk))),
            row("version", plain(sdk.versions().declared())));
    return Stream.of(
            core,
            extras.entrySet().stream().flatMap(one -> present(one.getKey(), one.getValue())),
            present("agreement", plain(sdk.agreement().map(this::agreement))))
        .flatMap(rows -> rows)
        .toList();
  }

  /** The names of the extras that the list is silent about. */
  List<String> missingExtras() {
    return extras.entrySet().stream()
        .filter(extra -> extra.getValue().isEmpty())
        .map(extra -> words.get("sdk." + extra.getKey()))
        .toList();
  }

  private void collectExtras() {
    extras.put("platforms", list(sdk.platforms().stream().map(one -> words.of("platform", one))));
    extras.put("packages", list(sdk.match().packageNames()));
    extras.put("role", plain(sdk.role().map(role -> words.of("role", role))));
    extras.put("permissions", list(sdk.permissions().stream().map(language::permission)));
    extras.put("init", plain(sdk.init().map(moment -> words.of("init", moment))));
    extras.put("retention", plain(sdk.retention().flatMap(this::time)));
    extras.put("removal", sdk.retention().flatMap(SdkRetention::onRemoval).map(language::text));
    extras.put("cross-border", sdk.crossBorder().flatMap(one -> countries(one.countries())));
    extras.put("contact", list(sdk.operator().stream().flatMap(SdkFacts::contacts)));
    extras.put("review", plain(sdk.reviewed().map(this::review)));
  }

  private static Stream<String> contacts(SdkOperator operator) {
    return operator.contacts().stream().map(Contact::value);
  }

  private Optional<String> time(SdkRetention retention) {
    List<String> times =
        new RetentionText(language).time(retention.period(), retention.rule()).toList();
    return times.isEmpty() ? Optional.empty() : Optional.of(language.clauses(times));
  }

  private Optional<Map<String, Object>> countries(List<String> countries) {
    return countries.isEmpty()
        ? Optional.of(language.text(words.get("cross-border.none")))
        : list(countries.stream().map(words::country));
  }

  private String review(SdkReview review) {
    return language.clauses(
        Stream.concat(
                Stream.of(words.get("review.on", review.on())),
                review.next().map(next -> words.get("review.next", next)).stream())
            .toList());
  }

  /** The reference is of use to the product only. */
  private String agreement(SdkAgreement agreement) {
    return language.clauses(
        Stream.of(
                Stream.of(words.get("agreement.signed", agreement.signed())),
                agreement.until().map(end -> words.get("agreement.until", end)).stream(),
                agreement.measures().stream().map(measure -> measure.in(language.locale())))
            .flatMap(clauses -> clauses)
            .toList());
  }

  /** An empty list is a silent one. */
  private Optional<Map<String, Object>> list(Stream<String> values) {
    List<String> all = values.toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(language.text(language.enumerate(all)));
  }

  private Optional<Map<String, Object>> plain(Optional<String> value) {
    return value.map(language::text);
  }

  private Stream<Map<String, Object>> present(String key, Optional<Map<String, Object>> value) {
    return value.isPresent() ? Stream.of(row(key, value)) : Stream.empty();
  }

  private Map<String, Object> row(String key, Optional<Map<String, Object>> value) {
    return new View()
        .put("label", words.get("sdk." + key))
        .put("value", value)
        .put("code", CODES.contains(key))
        .fields();
  }
}
