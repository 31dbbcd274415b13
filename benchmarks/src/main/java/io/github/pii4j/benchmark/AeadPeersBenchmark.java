package io.github.pii4j.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.tencent.kona.crypto.KonaCryptoProvider;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.jasypt.util.text.AES256TextEncryptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * What others take to encrypt 18 bytes, bound to the same 57 bytes of associated data as a field of
 * {@link FieldEncryptionBenchmark} wherever the peer can bind at all; the nonce comes back with the
 * ciphertext, as it must be stored. One object for each thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AeadPeersBenchmark {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String TEXT = "440524188001010014";

  private final SecureRandom random = new SecureRandom();
  private final byte[] clear = TEXT.getBytes(US_ASCII);
  private final byte[] place = drawn(57);
  private final SecretKey aesKey = new SecretKeySpec(drawn(32), "AES");
  private final SecretKey sm4Key = new SecretKeySpec(drawn(16), "SM4");

  private final Cipher jdk;
  private final byte[] jdkSealed;
  private final Cipher kona;
  private final Aead tink;
  private final Aead tinkExtended;
  private final byte[] tinkSealed;
  private final byte[] tinkExtendedSealed;
  private final byte[] bouncySealed;
  private final AesBytesEncryptor spring =
      new AesBytesEncryptor(aesKey, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
  private final AES256TextEncryptor jasypt = new AES256TextEncryptor();
  private long counter;

  /** Makes what the decrypting benchmarks open. */
  public AeadPeersBenchmark() {
    jasypt.setPassword("correct horse battery staple");
    try {
      jdk = Cipher.getInstance("AES/GCM/NoPadding");
      kona = Cipher.getInstance("SM4/GCM/NoPadding", new KonaCryptoProvider());
      jdkSealed = jdkRandomNonce();
      tink = tink(PredefinedAeadParameters.AES256_GCM);
      tinkSealed = tink.encrypt(clear, place);
      tinkExtended = tink(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE);
      tinkExtendedSealed = tinkExtended.encrypt(clear, place);
      bouncySealed = bouncySm4Fresh();
    } catch (GeneralSecurityException | InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What no cipher with a random nonce can be faster than. */
  @Benchmark
  public byte[] jdkCounterNonce() throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(4, counter++).array();
    return seal(jdk, aesKey, nonce);
  }

  @Benchmark
  public byte[] jdkRandomNonce() throws GeneralSecurityException {
    return seal(jdk, aesKey, drawn(NONCE_BYTES));
  }

  @Benchmark
  public byte[] jdkGetInstanceEachTime() throws GeneralSecurityException {
    return seal(Cipher.getInstance("AES/GCM/NoPadding"), aesKey, drawn(NONCE_BYTES));
  }

  @Benchmark
  public byte[] jdkOpen() throws GeneralSecurityException {
    jdk.init(
        Cipher.DECRYPT_MODE, aesKey, new GCMParameterSpec(TAG_BITS, jdkSealed, 0, NONCE_BYTES));
    jdk.updateAAD(place);
    return jdk.doFinal(jdkSealed, NONCE_BYTES, jdkSealed.length - NONCE_BYTES);
  }

  @Benchmark
  public byte[] tinkAes256Gcm() throws GeneralSecurityException {
    return tink.encrypt(clear, place);
  }

  @Benchmark
  public byte[] tinkAes256GcmOpen() throws GeneralSecurityException {
    return tink.decrypt(tinkSealed, place);
  }

  @Benchmark
  public byte[] tinkXaes256Gcm() throws GeneralSecurityException {
    return tinkExtended.encrypt(clear, place);
  }

  @Benchmark
  public byte[] tinkXaes256GcmOpen() throws GeneralSecurityException {
    return tinkExtended.decrypt(tinkExtendedSealed, place);
  }

  @Benchmark
  public byte[] bouncySm4Fresh() throws InvalidCipherTextException {
    byte[] nonce = drawn(NONCE_BYTES);
    byte[] out = new byte[NONCE_BYTES + clear.length + TAG_BITS / 8];
    System.arraycopy(nonce, 0, out, 0, NONCE_BYTES);
    bouncy(true, nonce, clear, 0, clear.length, out, NONCE_BYTES);
    return out;
  }

  @Benchmark
  public byte[] bouncySm4FreshOpen() throws InvalidCipherTextException {
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(bouncySealed, 0, nonce, 0, NONCE_BYTES);
    byte[] out = new byte[clear.length];
    bouncy(false, nonce, bouncySealed, NONCE_BYTES, bouncySealed.length - NONCE_BYTES, out, 0);
    return out;
  }

  @Benchmark
  public byte[] konaSm4() throws GeneralSecurityException {
    return seal(kona, sm4Key, drawn(NONCE_BYTES));
  }

  /** Binds nothing: a ciphertext opens in any row. */
  @Benchmark
  public byte[] springAesGcm() {
    return spring.encrypt(clear);
  }

  /** Binds nothing, authenticates nothing, and makes a key from the password for each text. */
  @Benchmark
  public String jasyptAes256() {
    return jasypt.encrypt(TEXT);
  }

  private byte[] seal(Cipher cipher, SecretKey key, byte[] nonce) throws GeneralSecurityException {
    byte[] out = new byte[NONCE_BYTES + clear.length + TAG_BITS / 8];
    System.arraycopy(nonce, 0, out, 0, NONCE_BYTES);
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    cipher.doFinal(clear, 0, clear.length, out, NONCE_BYTES);
    return out;
  }

  private void bouncy(
      boolean encrypting, byte[] nonce, byte[] in, int from, int length, byte[] out, int at)
      throws InvalidCipherTextException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(encrypting, new ParametersWithIV(new KeyParameter(sm4Key.getEncoded()), nonce));
    cipher.processAADBytes(place, 0, place.length);
    int done = cipher.processBytes(in, from, length, out, at);
    cipher.doFinal(out, at + done);
  }

  private byte[] drawn(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Aead tink(AeadParameters parameters) throws GeneralSecurityException {
    AeadConfig.register();
    return KeysetHandle.generateNew(parameters)
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }
}
