package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PolicyStatement;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.SecurityMeasure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What readers of one language call the parts of a policy, in place of <code>${items/…}</code>. A
 * part that is not there is called not disclosed: the lint says which it was. Not thread-safe.
 */
final class PartNames {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

  /** Parts without ids are called as the page calls the section that they are shown in. */
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("automatedDecisions", "rights.decisions"),
          Map.entry("consent", "collected.basis"),
          Map.entry("crossBorder", "protection.cross-border"),
          Map.entry("disclosureGrounds", "recipients.title"),
          Map.entry("functions", "collected.title"),
          Map.entry("incident", "protection.incident"),
          Map.entry("items", "collected.title"),
          Map.entry("marketing", "protection.marketing"),
          Map.entry("minors", "protection.minors"),
          Map.entry("presentation", "rights.lists"),
          Map.entry("recipients", "recipients.title"),
          Map.entry("revision", "changes.title"),
          Map.entry("rights", "rights.title"),
          Map.entry("sdks", "sdks.title"),
          Map.entry("security", "protection.measures"),
          Map.entry("statements", "notes.title"),
          Map.entry("storage", "protection.storage"));

  private final PrivacyPolicy policy;
  private final SdkRegistry registry;
  private final PageLanguage language;
  private final Map<String, SdkDisclosure> sdks = new HashMap<>();

  PartNames(PrivacyPolicy policy, SdkRegistry registry, PageLanguage language) {
    this.policy = policy;
    this.registry = registry;
    this.language = language;
  }

  /** The words with every reference replaced by what it names. */
  String in(String words) {
    return REFERENCE
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(nameOf(found.group(1))));
  }

  private String nameOf(String path) {
    return find(path).orElseGet(() -> language.words().get("page.not-disclosed"));
  }

  /** What the part under {@code path} is called, if it is there. */
  Optional<String> find(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? whole(path) : element(path.substring(0, slash), path.substring(slash + 1));
  }

  private Optional<String> whole(String path) {
    return switch (path) {
      case "controller" -> Optional.of(plain(policy.controller().name()));
      case "product" -> Optional.of(plain(policy.wording().product()));
      default -> Optional.ofNullable(SECTIONS.get(path)).flatMap(language.words()::find);
    };
  }

  private Optional<String> element(String list, String id) {
    return switch (list) {
      case "items" -> policy.item(id).map(item -> item.label(language.locale()));
      case "functions" -> policy.function(id).map(ProcessingFunction::label).map(this::plain);
      case "recipients" -> policy.recipient(id).map(Recipient::name).map(this::plain);
      case "rights" ->
          first(policy.rights().stream().filter(one -> isRight(one, id)).map(this::word));
      case "statements" -> first(statements(id).map(PolicyStatement::text).map(this::plain));
      case "security" -> first(measures(id).flatMap(one -> one.text().stream()).map(this::plain));
      case "sdks" -> sdk(id).map(SdkDisclosure::name).map(this::plain);
      default -> Optional.empty();
    };
  }

  private static boolean isRight(DataSubjectRight right, String word) {
    return right.kind().word().equals(word);
  }

  private String word(DataSubjectRight right) {
    return language.words().of("right", right.kind());
  }

  private Stream<PolicyStatement> statements(String id) {
    return policy.wording().statements().stream().filter(one -> one.id().equals(id));
  }

  private Stream<SecurityMeasure> measures(String id) {
    return policy.security().stream().filter(one -> one.id().equals(id));
  }

  /** By its id: a comparison of long lists asks for hundreds. */
  private Optional<SdkDisclosure> sdk(String id) {
    if (sdks.isEmpty()) {
      registry.sdks().forEach(one -> sdks.putIfAbsent(one.id(), one));
    }
    return Optional.ofNullable(sdks.get(id));
  }

  private static Optional<String> first(Stream<String> names) {
    return names.findFirst();
  }

  private String plain(LocalizedText text) {
    return text.in(language.locale());
  }
}
