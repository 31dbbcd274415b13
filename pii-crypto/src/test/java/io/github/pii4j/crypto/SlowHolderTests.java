package io.github.pii4j.crypto;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While one caller waits for the holder, nobody else waits to destroy keys. */
class SlowHolderTests {

  private final WaitingHolder waiting =
      new WaitingHolder(MemoryKeyEncryptionKey.generate(Fixture.RANDOM));
  private final DataKeyStore store = MemoryDataKeyStore.create();
  private final PiiCrypto crypto =
      Fixture.builder().keyEncryptionKey(waiting).dataKeys(store).build();
  private final Encrypted<Note> encrypted =
      Fixture.cipher(crypto).encrypt(new Note("value"), Fixture.SUBJECT);
  private final Background others = new Background();

  @AfterEach
  void end() {
    others.close();
    crypto.close();
  }

  @Test
  void closing_goes_through_and_refuses_whoever_was_waiting() throws Exception {
    assertWhoWaits(
            () -> {
              crypto.close();
              return "closed";
            })
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keys are closed");
  }

  @Test
  void shredding_goes_through_and_shows_nothing_to_whoever_was_waiting() throws Exception {
    assertWhoWaits(() -> crypto.subjectKeys().shred(Fixture.SUBJECT))
        .cause()
        .isInstanceOf(SubjectShreddedException.class);
  }

  /** What becomes of a caller who waits for the holder while {@code meanwhile} is done. */
  private AbstractThrowableAssert<?, ? extends Throwable> assertWhoWaits(Callable<?> meanwhile)
      throws Exception {
    crypto.tenantKeys().subjects().forgetAll();
    crypto.tenantKeys().wrapping().forgetAll();
    waiting.hold();
    Future<Note> value =
        others.start(() -> Fixture.cipher(crypto).decrypt(encrypted, Fixture.SUBJECT));
    waiting.awaitUnwrapping();

    assertThat(others.start(meanwhile).get(30, SECONDS)).isNotNull();
    waiting.answer();

    return assertThatThrownBy(() -> value.get(30, SECONDS));
  }
}
