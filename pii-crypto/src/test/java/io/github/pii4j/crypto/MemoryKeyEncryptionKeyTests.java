package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryKeyEncryptionKeyTests extends KeyEncryptionKeyContract {

  @Override
  KeyEncryptionKey open() {
    return MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  }

  @Override
  void rotate(KeyEncryptionKey holder) {
    ((MemoryKeyEncryptionKey) holder).rotate();
  }

  @Test
  void draws_an_id_again_that_it_has_already() {
    byte[] key = new byte[AesKey.BYTES];
    ScriptedRandom random = new ScriptedRandom(id(7), key, id(7), id(8), key);

    try (MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(random)) {
      assertThat(holder.current()).hasToString("memory:00000007");
      assertThat(holder.rotate()).hasToString("memory:00000008");
      assertThat(holder).hasToString("MemoryKeyEncryptionKey[current memory:00000008, 2 in all]");
    }
  }

  @Test
  void closing_overwrites_every_key() {
    byte[] first = random32();
    byte[] second = random32();
    KekRing ring =
        new KekRing("the holder", Fixture.RANDOM, List.of(new Kek(new KekId("memory:1"), first)));
    ring.add(new Kek(new KekId("memory:2"), second));

    ring.close();

    assertThat(first).containsOnly(0);
    assertThat(second).containsOnly(0);
  }

  private static byte[] random32() {
    byte[] bytes = new byte[AesKey.BYTES];
    Fixture.RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static byte[] id(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }
}
