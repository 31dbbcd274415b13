package io.github.pii4j.crypto;

import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Clock;

/** What the keys of all tenants of a host have in common. */
record KeyParts(
    KeyEncryptionKey kek,
    DataKeyStore store,
    Profile profile,
    Suite suite,
    KeyCacheLimits limits,
    SecureRandom random,
    Clock clock,
    Ticker ticker) {}
