package io.github.pii4j.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The keys of one name on a token, by their label: the name, a number that grows and eight digits
 * drawn at random, so that two nodes that make a key at once never make one of the same label.
 *
 * <p>Thread-safe.
 */
final class TokenKeys {

  private static final String PREFIX = "pkcs11:";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final KeyStore store;
  private final String name;
  private final Pattern label;
  private final SecureRandom random;

  TokenKeys(KeyStore store, String name, SecureRandom random) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "keys on a token are named by 1 to 64 of A-Z a-z 0-9 . _ -");
    }
    this.store = store;
    this.name = name;
    this.label = Pattern.compile(Pattern.quote(name) + "-([0-9]{1,9})-[0-9a-f]{8}");
    this.random = random;
  }

  /** As messages name them. */
  String holder() {
    return "the token with the keys " + name;
  }

  /** What is on the token now, the current key last. */
  synchronized Map<KekId, SecretKey> read() {
    try {
      store.load(null, null);
      Map<KekId, SecretKey> keys = new LinkedHashMap<>();
      for (String alias : labels()) {
        if (store.getKey(alias, null) instanceof SecretKey key) {
          keys.put(new KekId(PREFIX + alias), confined(key));
        }
      }
      return keys;
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw KeyHolderException.unavailable(holder(), e);
    }
  }

  /** Makes a key on the token, after all that are there; gives what is there then. */
  synchronized Map<KekId, SecretKey> generate() {
    try {
      store.load(null, null);
      KeyGenerator generator = KeyGenerator.getInstance("AES", store.getProvider());
      generator.init(8 * AesKey.BYTES);
      store.setKeyEntry(nextLabel(), confined(generator.generateKey()), null, null);
      return read();
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw KeyHolderException.unavailable(holder(), e);
    }
  }

  private String nextLabel() throws GeneralSecurityException {
    List<String> labels = labels();
    int last = labels.isEmpty() ? 0 : number(labels.get(labels.size() - 1));
    byte[] digits = new byte[4];
    random.nextBytes(digits);
    return name + "-" + (last + 1) + "-" + HexFormat.of().formatHex(digits);
  }

  private List<String> labels() throws GeneralSecurityException {
    return Collections.list(store.aliases()).stream()
        .filter(alias -> label.matcher(alias).matches())
        .sorted(Comparator.comparingInt(this::number).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int number(String alias) {
    Matcher matcher = label.matcher(alias);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private SecretKey confined(SecretKey key) {
    if (key.getFormat() != null) {
      throw new IllegalStateException(
          holder()
              + " would give a key away: keys must be CKA_SENSITIVE and not CKA_EXTRACTABLE, see the"
              + " attributes of the provider's configuration");
    }
    return key;
  }
}
