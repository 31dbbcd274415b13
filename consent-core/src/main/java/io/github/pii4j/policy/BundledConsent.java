package io.github.pii4j.policy;

/** What one act of agreement is said to cover besides the policy itself; none of it may be. */
public enum BundledConsent {
  /** The policies of third parties, such as the operators of SDKs (PIPL 14, 23). */
  THIRD_PARTY_POLICIES,

  /** Marketing. */
  MARKETING,

  /** What the law wants a separate consent for (PIPL 23, 25, 26, 29, 39). */
  SEPARATE_CONSENTS
}
