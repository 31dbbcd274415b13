package io.github.pii4j.disclosure.page;

import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.IncidentNotice;
import io.github.pii4j.policy.Marketing;
import io.github.pii4j.policy.Minors;
import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.PolicyStatement;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.Revision;
import io.github.pii4j.policy.SecurityMeasure;
import io.github.pii4j.policy.Storage;
import io.github.pii4j.policy.Transfer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the policy says beside functions and rights. */
final class PolicyViews {

  private final PrivacyPolicy policy;
  private final PageLanguage language;
  private final PageWords words;

  PolicyViews(PrivacyPolicy policy, PageLanguage language) {
    this.policy = policy;
    this.language = language;
    this.words = language.words();
  }

  List<Map<String, Object>> statements() {
    return policy.wording().statements().stream().map(this::statement).toList();
  }

  List<Map<String, Object>> recipients() {
    return policy.recipients().stream().map(this::recipient).toList();
  }

  List<Map<String, Object>> measures() {
    return policy.security().stream()
        .map(SecurityMeasure::text)
        .flatMap(Optional::stream)
        .map(language::text)
        .toList();
  }

  /** What everybody may ask a policy; a row without a value is a gap. */
  List<Map<String, Object>> protection() {
    return List.of(
        row(
            "protection.storage",
            policy.storage().map(this::storage).filter(text -> !text.isEmpty())),
        row("protection.cross-border", policy.crossBorder().map(one -> transfers(one.transfers()))),
        row("protection.minors", policy.minors().map(this::minors)),
        row("protection.marketing", policy.marketing().map(this::marketing)),
        row("protection.incident", policy.incidentNotice().map(this::incident)));
  }

  Map<String, Object> changes() {
    PolicyEdition edition = policy.edition();
    return new View()
        .put("supersedes", edition.supersedes().map(old -> old.version().toString()))
        .put(
            "supersedesHash",
            edition.supersedes().flatMap(old -> old.modelHash()).map(hash -> hash.hex()))
        .put("summary", edition.changeSummary().map(language::text))
        .put("channels", policy.revision().map(this::channels))
        .put(
            "gate",
            policy.revision().flatMap(Revision::gate).map(gate -> words.of("changes.gate", gate)))
        .fields();
  }

  private Map<String, Object> statement(PolicyStatement statement) {
    return new View()
        .put("label", words.find("statement." + statement.id()))
        .put("text", language.text(statement.text()))
        .fields();
  }

  private Map<String, Object> recipient(Recipient recipient) {
    return new View()
        .put("name", language.text(recipient.name()))
        .put("role", words.of("role", recipient.role()))
        .put("items", recipient.items().stream().map(this::itemLabel).toList())
        .put("purpose", recipient.purpose().map(purpose -> language.text(purpose.text())))
        .put("method", recipient.method().map(language::text))
        .put("country", recipient.country().map(words::country))
        .put("contacts", new ContactViews(language).of(recipient.contacts()))
        .fields();
  }

  private String itemLabel(String code) {
    return policy.item(code).orElseThrow().label(language.locale());
  }

  private String storage(Storage storage) {
    return language.clauses(
        Stream.concat(
                storage.where().map(place -> words.of("storage", place)).stream(),
                storage.countries().stream().map(words::country))
            .toList());
  }

  private String transfers(List<Transfer> transfers) {
    return transfers.isEmpty()
        ? words.get("cross-border.none")
        : language.clauses(transfers.stream().map(this::transfer).toList());
  }

  private String transfer(Transfer transfer) {
    String items = language.enumerate(transfer.items().stream().map(this::itemLabel).toList());
    return words.country(transfer.country()) + (items.isEmpty() ? "" : " (" + items + ")");
  }

  private String minors(Minors minors) {
    String served = minors.served() ? "protection.minors.served" : "protection.minors.not-served";
    return language.remarks(
        Stream.of(
                Stream.of(words.get(served)),
                minors.minimumAge().map(age -> words.get("protection.minors.age", age)).stream(),
                minors.rules().map(this::plain).stream())
            .flatMap(texts -> texts)
            .toList());
  }

  private String marketing(Marketing marketing) {
    Sensitivity upTo = marketing.upTo();
    Stream<String> optOut =
        marketing.optOut().stream()
            .map(route -> words.get("protection.marketing.opt-out") + " " + steps(route.steps()));
    return language.remarks(
        Stream.concat(Stream.of(words.of("protection.marketing", upTo)), optOut).toList());
  }

  private String incident(IncidentNotice notice) {
    return language.remarks(
        Stream.concat(
                Stream.of(plain(notice.text())),
                notice.channels().stream().map(channel -> words.of("channel", channel)))
            .toList());
  }

  private String channels(Revision revision) {
    return language.enumerate(
        revision.channels().stream().map(channel -> words.of("channel", channel)).toList());
  }

  private String steps(List<LocalizedText> steps) {
    return String.join(" › ", steps.stream().map(this::plain).toList());
  }

  private String plain(LocalizedText text) {
    return text.in(language.locale());
  }

  private Map<String, Object> row(String key, Optional<String> value) {
    return new View().put("label", words.get(key)).put("value", value).fields();
  }
}
