package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.PrivacyPolicy;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the values of a change, which are codes, into the words of one language. */
final class ValueWords {

  private static final String ITEMS = "items/";

  /** Under which words of the pages the codes of each part stand. */
  private static final Map<String, List<String>> PREFIXES =
      Map.ofEntries(
          Map.entry("role", List.of("role.")),
          Map.entry("init", List.of("init.")),
          Map.entry("platform", List.of("platform.")),
          Map.entry("provision", List.of("provision.")),
          Map.entry("operator", List.of("country.")),
          Map.entry("operator/country", List.of("country.")),
          Map.entry("crossBorder", List.of("country.", "cross-border.")),
          Map.entry("sharing", List.of("sharing.", "")),
          Map.entry("collection", List.of("method.", "sharing.", "")),
          Map.entry("collection/method", List.of("method.")),
          Map.entry("collection/frequency", List.of("frequency.")),
          Map.entry("collection/deidentified", List.of("deidentified.")),
          Map.entry("collection/encryptedInTransit", List.of("encrypted.")));

  private final RegistryWords words;
  private final Optional<PrivacyPolicy> policy;

  ValueWords(RegistryWords words, Optional<PrivacyPolicy> policy) {
    this.words = words;
    this.policy = policy;
  }

  /** What {@code value} of a part of {@code sdk} says; empty stays empty. */
  String of(SdkDisclosure sdk, String part, String value) {
    if (part.isEmpty()) {
      return items(sdk);
    }
    if (part.equals("functions")) {
      return function(value);
    }
    if (part.equals("platforms")) {
      return words.enumerate(tokens(value, List.of("platform.")));
    }
    if (part.equals("retention/period") && !value.isEmpty()) {
      return words.period(Period.parse(value));
    }
    List<String> prefixes = PREFIXES.getOrDefault(withoutItem(part), List.of());
    return prefixes.isEmpty() ? value : words.clauses(tokens(value, prefixes));
  }

  /** What to call an item of either version. */
  String item(SdkDisclosure before, SdkDisclosure after, String code) {
    return Stream.of(after, before)
        .flatMap(sdk -> sdk.items().stream())
        .filter(item -> item.code().equals(code))
        .findFirst()
        .map(this::label)
        .orElse(code);
  }

  /** The part of an item that a part of an SDK is, such as {@code provision}. */
  static String withoutItem(String part) {
    return part.startsWith(ITEMS) ? part.substring(part.lastIndexOf('/') + 1) : part;
  }

  private String items(SdkDisclosure sdk) {
    return sdk.items().isEmpty()
        ? words.get("change.nothing")
        : words.enumerate(sdk.items().stream().map(this::label).toList());
  }

  /** An item of the list's own may have no name in this language. */
  private String label(SdkItem item) {
    Optional<LocalizedText> own = item.local().map(local -> local.label());
    return own.filter(label -> !words.speaks(label)).isPresent()
        ? item.code()
        : item.label(words.locale());
  }

  private String function(String id) {
    return policy
        .flatMap(known -> known.function(id))
        .map(function -> function.label())
        .filter(words::speaks)
        .map(words::in)
        .orElse(id);
  }

  private List<String> tokens(String value, List<String> prefixes) {
    return Arrays.stream(value.split(" "))
        .filter(token -> !token.isEmpty())
        .map(token -> token(token.replace('=', '.'), prefixes))
        .toList();
  }

  private String token(String token, List<String> prefixes) {
    return prefixes.stream()
        .flatMap(prefix -> words.find(prefix + token).stream())
        .findFirst()
        .orElse(token);
  }
}
