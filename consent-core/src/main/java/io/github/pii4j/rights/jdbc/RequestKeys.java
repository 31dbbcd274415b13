package io.github.pii4j.rights.jdbc;

import io.github.pii4j.rights.RightsException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of kept requests: one seals who asks and for what (AES-256-GCM, NIST SP 800-38D), bound
 * to the request's id, version and steps; one makes the hashes by which a person's requests are
 * found (HMAC-SHA-256). Both are derived from one secret (NIST SP 800-108r1).
 *
 * <p>To change the secret while any number of nodes run, in three steps, each on all nodes before
 * the next begins:
 *
 * <ol>
 *   <li>{@code RequestKeys.of(old).alsoReading(fresh)}: nobody writes with the new one yet;
 *   <li>{@code RequestKeys.of(fresh).alsoReading(old)}, and {@link JdbcRequestStore#reseal} until
 *       it wrote none: every step of a request writes with the new one, too;
 *   <li>{@code RequestKeys.of(fresh)}: the old one may be destroyed.
 * </ol>
 *
 * <p>Guarantee: who has the tables and not the secrets learns neither people nor values, only which
 * requests are of one person; and cannot change what was asked for, what happened, or until when it
 * is due, without the request becoming unreadable. Non-guarantee: who may write to the tables can
 * hide, delete or repeat rows, and put an older row in the place of a later one. A request whose
 * secret is lost is lost. Immutable and thread-safe; prints hidden.
 */
public final class RequestKeys {

  private static final int FEWEST_BYTES = 32;

  /** The first one writes. */
  private final List<RequestKey> keys;

  private final SecureRandom random;

  private RequestKeys(List<RequestKey> keys, SecureRandom random) {
    this.keys = List.copyOf(keys);
    this.random = random;
  }

  /**
   * The keys that come from this secret; the array may be wiped afterwards.
   *
   * @param secret 32 random bytes or more
   * @throws IllegalArgumentException if it is shorter
   */
  public static RequestKeys of(byte[] secret) {
    return of(secret, new SecureRandom());
  }

  /** The same, with nonces from {@code random}. */
  public static RequestKeys of(byte[] secret, SecureRandom random) {
    return new RequestKeys(List.of(key(secret)), random);
  }

  /**
   * The same, which also read what was written with another secret, an older one or the next;
   * nothing is written with it.
   *
   * @param secret 32 random bytes or more; the array may be wiped afterwards
   * @throws IllegalArgumentException if it is shorter, or there already
   */
  public RequestKeys alsoReading(byte[] secret) {
    RequestKey other = key(secret);
    if (names().contains(other.name())) {
      throw new IllegalArgumentException("this secret of requests is there already");
    }
    List<RequestKey> more = new ArrayList<>(keys);
    more.add(other);
    return new RequestKeys(more, random);
  }

  private static RequestKey key(byte[] secret) {
    if (secret.length < FEWEST_BYTES) {
      throw new IllegalArgumentException("the secret of requests has 32 random bytes or more");
    }
    return new RequestKey(secret);
  }

  /** The name of the key that writes. */
  String writing() {
    return keys.get(0).name();
  }

  /** The names of the others. */
  List<String> readingOnly() {
    return names().subList(1, keys.size());
  }

  private List<String> names() {
    return keys.stream().map(RequestKey::name).toList();
  }

  /** 43 characters that stand for a text. */
  String hash(String text) {
    return keys.get(0).hash(text);
  }

  /**
   * The hashes under every key, in an order that all nodes share, so that two that claim the same
   * wait for each other and not for ever.
   */
  List<String> hashes(String text) {
    return keys.stream().map(key -> key.hash(text)).sorted().toList();
  }

  byte[] seal(SealedContext context, String clear) {
    byte[] nonce = new byte[RequestKey.NONCE_BYTES];
    random.nextBytes(nonce);
    return keys.get(0).seal(nonce, context, clear);
  }

  /**
   * What was sealed by the key of this name.
   *
   * @throws RightsException UNREADABLE, with the request, if it was not or is not there
   */
  String open(String name, SealedContext context, byte[] whole) {
    Optional<RequestKey> own = keys.stream().filter(key -> key.name().equals(name)).findFirst();
    return own.flatMap(key -> key.open(context, whole))
        .orElseThrow(() -> new RightsException(RightsException.Code.UNREADABLE, context.id()));
  }

  /** Never a key. */
  @Override
  public String toString() {
    return "RequestKeys(****)";
  }
}
