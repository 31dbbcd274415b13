package io.github.pii4j.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.pii4j.consent.proof.Hash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Makes a line of an event: its text, what proves it, and what is personal about it, encrypted. */
final class LineWriter {

  private static final int SALT_BYTES = 32;
  private static final byte[] NOTHING = {};
  private static final int REMEMBERED = 1_000;

  private final LedgerName ledger;
  private final LedgerKeys keys;
  private final PersonKeys people;
  private final SecureRandom random;
  private final Cache<FromOutside, FromOutside> readable =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  /** What others put into a line; the ledger makes the rest, and that is always readable. */
  private record FromOutside(
      ConsentScope scope,
      Optional<Shown> shown,
      Optional<ConsentAct> act,
      Optional<Instant> expires) {}

  LineWriter(LedgerName ledger, LedgerKeys keys, PersonKeys people, SecureRandom random) {
    this.ledger = ledger;
    this.keys = keys;
    this.people = people;
    this.random = random;
  }

  LedgerLine write(ConsentEvent event, Optional<Hash> previous) {
    return line(event, new EventText(event, ledger, previous, Optional.empty()), NOTHING);
  }

  /** A line that commits to details which only the person's key opens. */
  LedgerLine write(
      ConsentEvent event, Optional<Hash> previous, ActDetails details, PersonRecord record) {
    byte[] salted = DetailsText.salted(details, salt());
    Optional<Hash> commitment = Optional.of(Hash.of(sha256().digest(salted)));
    return line(
        event,
        new EventText(event, ledger, previous, commitment),
        people.sealDetails(record, event.id(), salted));
  }

  private LedgerLine line(ConsentEvent event, EventText text, byte[] details) {
    byte[] body = text.toBytes();
    if (!readsBack(text, body)) { // it would stand in the way of all the person's lines
      throw new LedgerException(LedgerException.Code.UNWRITABLE);
    }
    return new LedgerLine(
        event.id(), event.person(), event.number(), body, keys.signLine(ledger, body), details);
  }

  /** Only what comes from outside can be unreadable, and that is the same for many people. */
  private boolean readsBack(EventText text, byte[] body) {
    ConsentEvent event = text.event();
    FromOutside free = new FromOutside(event.scope(), event.shown(), event.act(), event.expires());
    if (readable.getIfPresent(free) != null) {
      return true;
    }
    boolean isReadable = EventReader.readsAs(text, body);
    if (isReadable) {
      readable.put(free, free);
    }
    return isReadable;
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The form in which details are committed to: the salt, then the names and values. */
  static final class DetailsText {

    private DetailsText() {}

    static byte[] salted(ActDetails details, byte[] salt) {
      byte[] json = DetailsJson.write(details).getBytes(UTF_8);
      byte[] salted = java.util.Arrays.copyOf(salt, salt.length + json.length);
      System.arraycopy(json, 0, salted, salt.length, json.length);
      return salted;
    }

    static ActDetails read(byte[] salted) {
      return DetailsJson.read(new String(salted, SALT_BYTES, salted.length - SALT_BYTES, UTF_8));
    }
  }
}
