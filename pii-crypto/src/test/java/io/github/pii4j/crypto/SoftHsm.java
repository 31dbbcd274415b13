package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tokens of SoftHSM 2, in the folder that the environment of this process names; of use once in a
 * process.
 */
final class SoftHsm {

  static final String CONFINED =
      "attributes(generate, CKO_SECRET_KEY, CKK_AES) = { CKA_SENSITIVE = true CKA_EXTRACTABLE ="
          + " false CKA_ENCRYPT = true }";
  static final String SHOWN =
      "attributes(generate, CKO_SECRET_KEY, CKK_AES) = { CKA_SENSITIVE = false CKA_EXTRACTABLE ="
          + " true CKA_ENCRYPT = true }";

  private static final String PIN = "1234";

  private final Path library;
  private final Path folder;

  private SoftHsm(Path library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  /** Skips the tests where it is not installed, but not where it must be. */
  static SoftHsm start() throws IOException {
    Optional<Path> library = library();
    if (library.isEmpty()) {
      String missing = "SoftHSM 2 is not installed (Debian: softhsm2); its tests do not run";
      assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
      return abort(missing);
    }
    Path configuration = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF")));
    Path folder = configuration.resolveSibling("tokens-" + System.nanoTime());
    Files.createDirectories(folder);
    Files.writeString(
        configuration,
        "directories.tokendir = " + folder + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    return new SoftHsm(library.get(), folder);
  }

  private static Optional<Path> library() {
    return Stream.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so")
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  void makeToken(String label) throws IOException, InterruptedException {
    Process made =
        new ProcessBuilder(
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                label,
                "--pin",
                PIN,
                "--so-pin",
                "5678")
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
  }

  /** As if the token were pulled out. */
  void destroyTokens() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The first token, logged in. */
  KeyStore logIn(String name, String attributes) throws IOException, GeneralSecurityException {
    Provider sun = Objects.requireNonNull(Security.getProvider("SunPKCS11"));
    String configuration =
        String.join(
            "\n",
            List.of("name = " + name, "library = " + library, "slotListIndex = 0", attributes));
    KeyStore store = KeyStore.getInstance("PKCS11", sun.configure("--" + configuration));
    store.load(null, PIN.toCharArray());
    return store;
  }
}
