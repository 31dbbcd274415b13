package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.policy.Provision;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What follows for the form from what SDKs send, by the form's types of data. */
final class GoogleAnswers {

  private static final String YES = "true";
  private static final String NO = "false";
  private static final String NONE = "";

  private final Map<String, List<StoreItem>> byType;

  GoogleAnswers(Map<String, List<StoreItem>> byType) {
    this.byType = byType;
  }

  /** About the app as a whole: what SDKs alone can answer with yes; the rest is left open. */
  String general(String question) {
    return switch (question) {
      case "PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA" -> byType.isEmpty() ? NONE : YES;
      case "PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT" -> anyUnencrypted() ? NO : NONE;
      default -> NONE;
    };
  }

  boolean collects(String type) {
    return byType.containsKey(type);
  }

  /** About one type of data; empty if no SDK sends it. */
  String usage(String type, String question, String response) {
    List<StoreItem> items = byType.getOrDefault(type, List.of());
    if (items.isEmpty()) {
      return NONE;
    }
    List<StoreItem> shared = items.stream().filter(one -> isShared(one)).toList();
    return switch (question) {
      case "PSL_DATA_USAGE_COLLECTION_AND_SHARING" ->
          yesIf(response.equals("PSL_DATA_USAGE_ONLY_COLLECTED") || !shared.isEmpty());
      case "PSL_DATA_USAGE_EPHEMERAL" -> NO;
      case "DATA_USAGE_USER_CONTROL" ->
          yesIf(response.equals("PSL_DATA_USAGE_USER_CONTROL_OPTIONAL") == isOptional(items));
      case "DATA_USAGE_COLLECTION_PURPOSE" -> yesIf(hasPurpose(items, response));
      case "DATA_USAGE_SHARING_PURPOSE" -> yesIf(hasPurpose(shared, response));
      default -> NONE;
    };
  }

  private static String yesIf(boolean holds) {
    return holds ? YES : NONE;
  }

  private static boolean isShared(StoreItem item) {
    return GoogleDataSafety.isShared(item.sdk());
  }

  /** People can choose only if no SDK requires it. */
  private static boolean isOptional(List<StoreItem> items) {
    return items.stream()
        .allMatch(one -> one.item().provision().filter(Provision.OPTIONAL::equals).isPresent());
  }

  private static boolean hasPurpose(List<StoreItem> items, String purpose) {
    return items.stream().anyMatch(one -> StorePurposes.GOOGLE.of(one.sdk()).contains(purpose));
  }

  private boolean anyUnencrypted() {
    return byType.values().stream()
        .flatMap(Collection::stream)
        .map(StoreItem::sdk)
        .anyMatch(GoogleAnswers::statesNoEncryption);
  }

  private static boolean statesNoEncryption(SdkDisclosure sdk) {
    return !sdk.collection().flatMap(SdkCollection::encryptedInTransit).orElse(true);
  }
}
