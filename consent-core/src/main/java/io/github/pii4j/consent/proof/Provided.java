package io.github.pii4j.consent.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import org.jspecify.annotations.Nullable;

/** Where algorithms come from: whatever the platform has, or one provider. */
final class Provided {

  static final Provided BY_PLATFORM = new Provided(null);

  private final @Nullable Provider provider;

  private Provided(@Nullable Provider provider) {
    this.provider = provider;
  }

  static Provided by(Provider provider) {
    return new Provided(provider);
  }

  Signature signature(String algorithm) throws GeneralSecurityException {
    return provider != null
        ? Signature.getInstance(algorithm, provider)
        : Signature.getInstance(algorithm);
  }

  KeyFactory keyFactory(String algorithm) throws GeneralSecurityException {
    return provider != null
        ? KeyFactory.getInstance(algorithm, provider)
        : KeyFactory.getInstance(algorithm);
  }
}
