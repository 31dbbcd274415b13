package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyStore;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Keys on a real token of SoftHSM 2, through the JDK's SunPKCS11. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Pkcs11IT extends KeyEncryptionKeyContract {

  private static final byte[] DATA_KEY = new byte[32];
  private static final AtomicInteger NAMES = new AtomicInteger();

  private static SoftHsm hsm;
  private static KeyStore store;

  private final String name = "worker" + NAMES.incrementAndGet();

  @BeforeAll
  static void make_a_token() throws Exception {
    hsm = SoftHsm.start();
    hsm.makeToken("pii4j");
    store = hsm.logIn("confined", SoftHsm.CONFINED);
  }

  @Override
  KeyEncryptionKey open() {
    return Pkcs11KeyEncryptionKey.create(store, name, Fixture.RANDOM);
  }

  @Override
  void rotate(KeyEncryptionKey holder) {
    ((Pkcs11KeyEncryptionKey) holder).rotate();
  }

  @Test
  void the_keys_never_leave_the_token() throws Exception {
    rotate(holder());

    for (String alias : Collections.list(store.aliases())) {
      assertThat(store.getKey(alias, null).getEncoded()).as(alias).isNull();
      assertThat(store.getKey(alias, null).toString()).contains("sensitive, unextractable");
    }
  }

  @Test
  void a_key_is_known_by_its_label() {
    assertThat(holder().current().name()).matches("pkcs11:" + name + "-1-[0-9a-f]{8}");
    rotate(holder());
    assertThat(holder().current().name()).matches("pkcs11:" + name + "-2-[0-9a-f]{8}");
  }

  @Test
  void the_highest_number_wraps_not_the_last_label() {
    for (int i = 2; i <= 11; i++) {
      rotate(holder());
    }

    assertThat(holder().current().name()).startsWith("pkcs11:" + name + "-11-");
    try (KeyEncryptionKey again = Pkcs11KeyEncryptionKey.open(store, name, Fixture.RANDOM)) {
      assertThat(again.current()).isEqualTo(holder().current());
    }
  }

  @Test
  void another_node_finds_a_new_key_when_it_meets_it() throws Exception {
    KeyStore elsewhere = hsm.logIn("elsewhere-" + name, SoftHsm.CONFINED);
    try (KeyEncryptionKey other = Pkcs11KeyEncryptionKey.open(elsewhere, name, Fixture.RANDOM)) {
      rotate(holder());
      WrappedKey wrapped = wrap(DATA_KEY);

      assertThat(other.current()).isNotEqualTo(wrapped.kek());
      assertThat(other.unwrap(wrapped)).isEqualTo(DATA_KEY);
      assertThat(other.current()).isEqualTo(wrapped.kek());
    }
  }

  @Test
  void nothing_is_made_over_what_is_there_nor_found_where_nothing_is() {
    assertThatThrownBy(() -> Pkcs11KeyEncryptionKey.create(store, name, Fixture.RANDOM))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("open them");

    KeyHolderException none =
        catchThrowableOfType(
            KeyHolderException.class,
            () -> Pkcs11KeyEncryptionKey.open(store, name + "-none", Fixture.RANDOM));
    assertThat(none.code()).isEqualTo(CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY);
    assertThat(none).hasMessageContaining(name + "-none");
  }

  @Test
  void a_name_that_no_label_can_have_is_refused() {
    for (String wrong : new String[] {"", "a b", "姓名", "a/b", "a".repeat(65)}) {
      assertThatThrownBy(() -> Pkcs11KeyEncryptionKey.open(store, wrong, Fixture.RANDOM))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void what_the_token_wraps_is_xaes_as_memory_wraps_it() throws Exception {
    KeyStore shown = hsm.logIn("shown-" + name, SoftHsm.SHOWN);
    KeyGenerator generator = KeyGenerator.getInstance("AES", shown.getProvider());
    generator.init(256);
    SecretKey key = generator.generateKey();
    KekId id = new KekId("pkcs11:shown");
    Kek inMemory = new Kek(id, key.getEncoded());
    TokenXaes onToken = new TokenXaes("the token", shown.getProvider(), key);

    byte[] wrapped =
        WrapFormat.wrap(new KeyToWrap(DATA_KEY, new byte[] {7}), onToken, Fixture.RANDOM);

    assertThat(inMemory.unwrap(new WrappedKey(id, wrapped, new byte[] {7}))).isEqualTo(DATA_KEY);
  }

  @Test
  void a_key_that_the_token_shows_is_neither_made_nor_used() throws Exception {
    KeyStore shown = hsm.logIn("shows-" + name, SoftHsm.SHOWN);

    assertThatThrownBy(() -> Pkcs11KeyEncryptionKey.create(shown, name + "x", Fixture.RANDOM))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CKA_EXTRACTABLE");
    assertThat(Collections.list(shown.aliases())).noneMatch(alias -> alias.startsWith(name + "x"));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void a_token_that_is_away_is_unavailable() throws Exception {
    WrappedKey wrapped = wrap(DATA_KEY);

    hsm.destroyTokens();

    assertUnavailable(() -> wrap(DATA_KEY));
    assertUnavailable(() -> holder().unwrap(wrapped));
    assertUnavailable(() -> rotate(holder()));
  }

  private static void assertUnavailable(ThrowingCallable call) {
    KeyHolderException failure = catchThrowableOfType(KeyHolderException.class, call);
    assertThat(failure).isNotNull();
    assertThat(failure.isTransient()).isTrue();
  }
}
