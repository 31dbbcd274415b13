package io.github.pii4j.consent;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.pii4j.consent.proof.NoteSigner;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;

/**
 * What a ledger is made of, whichever view of its store it records to; {@link LedgerBuilder} says
 * what each part is.
 */
record LedgerParts(
    LedgerName name,
    LedgerKeys keys,
    InstantSource clock,
    SecureRandom random,
    AddressKeeping addresses,
    Period coolDown,
    long people,
    Ticker ticker,
    List<NoteSigner> signers,
    ConsentMetrics metrics) {}
