package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Key-encryption keys on a token, such as a hardware security module, through PKCS#11.
 *
 * <p>The host configures the JDK's provider and logs in; nothing is registered globally.
 *
 * <pre>{@code
 * Provider token = Security.getProvider("SunPKCS11").configure("/etc/acme/pkcs11.cfg");
 * KeyStore keys = KeyStore.getInstance("PKCS11", token);
 * keys.load(null, pin);
 * KeyEncryptionKey kek = Pkcs11KeyEncryptionKey.open(keys, "worker", new SecureRandom());
 * }</pre>
 *
 * <p>The configuration says that keys never leave the token:
 *
 * <pre>{@code
 * attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
 *   CKA_SENSITIVE = true
 *   CKA_EXTRACTABLE = false
 *   CKA_ENCRYPT = true
 * }
 * }</pre>
 *
 * <p>Guarantees: a key whose value the token would show is refused. Wraps by XAES-256-GCM, the
 * AES-256 of which the token computes with nothing but CKM_AES_ECB; the key of one message leaves
 * it, as the data key does, the key-encryption key does not. Keys are labelled by the name, a
 * number and eight digits ({@code worker-2-3f9a01c2}) and known as {@code pkcs11:} and the label;
 * the highest number wraps. A key that another node made is found when the first wrapped key needs
 * it.
 *
 * <p>Non-guarantees: who may export or delete keys is the token's affair. When the token was away,
 * the host logs in and opens anew. Thread-safe: every operation has a session of its own.
 */
public final class Pkcs11KeyEncryptionKey implements KeyEncryptionKey {

  private final TokenKeys token;
  private final KeyStore store;
  private final SecureRandom random;
  private volatile @Nullable Map<KekId, SecretKey> keys;

  private Pkcs11KeyEncryptionKey(
      KeyStore store, TokenKeys token, SecureRandom random, Map<KekId, SecretKey> keys) {
    this.store = store;
    this.token = token;
    this.random = random;
    this.keys = keys;
  }

  /**
   * Makes the first key of a name.
   *
   * @param store of type PKCS11, loaded with the user's PIN
   * @param name 1 to 64 of ASCII letters, digits and {@code . _ -}
   * @param random where nonces and labels come from
   * @throws KeyHolderException if the token does not do it
   * @throws IllegalStateException if there are keys of the name, or the token would show the new
   *     key's value
   */
  public static Pkcs11KeyEncryptionKey create(KeyStore store, String name, SecureRandom random) {
    TokenKeys token = new TokenKeys(store, name, requireNonNull(random, "random"));
    if (!token.read().isEmpty()) {
      throw new IllegalStateException(token.holder() + " has some already: open them");
    }
    return new Pkcs11KeyEncryptionKey(store, token, random, token.generate());
  }

  /**
   * Finds the keys of a name.
   *
   * @param store of type PKCS11, loaded with the user's PIN
   * @param name as it was given to {@link #create}
   * @param random where nonces and labels come from
   * @throws KeyHolderException if there are none, or the token does not tell
   * @throws IllegalStateException if the token would show a key's value
   */
  public static Pkcs11KeyEncryptionKey open(KeyStore store, String name, SecureRandom random) {
    TokenKeys token = new TokenKeys(store, name, requireNonNull(random, "random"));
    Map<KekId, SecretKey> keys = token.read();
    if (keys.isEmpty()) {
      throw KeyHolderException.noKey(token.holder());
    }
    return new Pkcs11KeyEncryptionKey(store, token, random, keys);
  }

  /**
   * Makes a new key on the token that wraps from now on; the older ones still unwrap.
   *
   * @throws KeyHolderException if the token does not do it
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized KekId rotate() {
    keys();
    keys = token.generate();
    return current();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public KekId current() {
    return last(keys());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public WrappedKey wrap(KeyToWrap key) {
    KekId current = current();
    Aead engine = engine(current);
    try {
      return new WrappedKey(current, WrapFormat.wrap(key, engine, random), key.context());
    } finally {
      engine.wipe();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public byte[] unwrap(WrappedKey wrapped) {
    Aead engine = engine(wrapped.kek());
    try {
      return WrapFormat.unwrap(wrapped, engine);
    } catch (DecryptionFailedException e) {
      throw KeyHolderException.refused(token.holder());
    } finally {
      engine.wipe();
    }
  }

  /** Forgets the keys' handles; the keys stay on the token, and the host logs out. */
  @Override
  public synchronized void close() {
    keys = null;
  }

  private Aead engine(KekId kek) {
    SecretKey key = keys().get(kek);
    return new TokenXaes(token.holder(), store.getProvider(), key == null ? found(kek) : key);
  }

  private synchronized SecretKey found(KekId kek) {
    keys();
    Map<KekId, SecretKey> present = token.read();
    SecretKey key = present.get(kek);
    if (key == null) {
      throw KeyHolderException.unknownKey(token.holder(), kek);
    }
    keys = present;
    return key;
  }

  private Map<KekId, SecretKey> keys() {
    Map<KekId, SecretKey> present = keys;
    if (present == null) {
      throw new IllegalStateException(token.holder() + " is closed");
    }
    return present;
  }

  private static KekId last(Map<KekId, SecretKey> keys) {
    List<KekId> ids = List.copyOf(keys.keySet());
    return ids.get(ids.size() - 1);
  }

  /** Which key wraps and how many there are. */
  @Override
  public String toString() {
    Map<KekId, SecretKey> present = keys;
    String state =
        present == null ? "closed" : "current " + last(present) + ", " + present.size() + " in all";
    return "Pkcs11KeyEncryptionKey[" + state + "]";
  }
}
