package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.RecipientRole;
import java.util.List;

/**
 * What a third-party SDK is started for, as the SDK registry says.
 *
 * @param sdkId which SDK
 * @param role who decides about the data that it gets
 * @param functionIds the functions of the policy that it is started for
 */
public record SdkUse(String sdkId, RecipientRole role, List<String> functionIds) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no function: an SDK without a purpose is not
   *     started
   */
  public SdkUse {
    requireNonNull(sdkId, "sdkId");
    requireNonNull(role, "role");
    functionIds = List.copyOf(functionIds);
    if (functionIds.isEmpty()) {
      throw new IllegalArgumentException("an SDK is started for a function");
    }
  }

  /** An SDK whose operator decides about the data for itself, for these functions. */
  public static SdkUse of(String sdkId, String... functionIds) {
    return new SdkUse(sdkId, RecipientRole.INDEPENDENT, List.of(functionIds));
  }

  /** The same; the operator acts in this role. */
  public SdkUse by(RecipientRole operator) {
    return new SdkUse(sdkId, operator, functionIds);
  }

  ConsentScope scope() {
    return ConsentScope.sdk(sdkId);
  }
}
