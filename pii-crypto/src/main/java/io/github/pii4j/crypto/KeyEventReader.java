package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.crypto.KeyEvent.KeyKept;
import io.github.pii4j.crypto.KeyEvent.KeyReserved;
import io.github.pii4j.crypto.KeyEvent.KeysShredded;
import io.github.pii4j.crypto.KeyEvent.ScopeSet;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Reads what {@link KeyEventWriter} wrote. */
final class KeyEventReader {

  private final ByteBuffer in;
  private final byte[] wrapped;

  private KeyEventReader(byte[] event, byte[] wrapped) {
    this.in = ByteBuffer.wrap(event);
    this.wrapped = wrapped;
  }

  /**
   * The event.
   *
   * @throws IllegalArgumentException if this release did not write it
   */
  static KeyEvent read(byte[] event, byte[] wrapped) {
    try {
      return new KeyEventReader(event, wrapped).event();
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("too short", e);
    }
  }

  private KeyEvent event() {
    byte kind = in.get();
    KeyScope scope = new KeyScope(Tenant.of(text()), text());
    KeyId id = new KeyId(in.getInt());
    return switch (kind) {
      case KeyEvent.KEPT -> kept(scope, id);
      case KeyEvent.RESERVED -> new KeyReserved(scope, id, in.getLong());
      case KeyEvent.SHREDDED -> shredded(scope, id);
      case KeyEvent.SET -> new ScopeSet(scope, id, flag());
      default -> throw new IllegalArgumentException("unknown kind " + kind);
    };
  }

  private KeyKept kept(KeyScope scope, KeyId id) {
    long reserved = in.getLong();
    Instant createdAt = instant();
    KeyAlgorithm algorithm = KeyAlgorithm.valueOf(text());
    StoredKey key = new StoredKey(scope, id, algorithm, createdAt, new KekId(text()), wrapped);
    return new KeyKept(key, reserved);
  }

  private KeysShredded shredded(KeyScope scope, KeyId upTo) {
    boolean refusing = flag();
    Shredding record = new Shredding(scope, instant(), new KeyId(in.getInt()));
    return new KeysShredded(record, upTo, refusing);
  }

  private boolean flag() {
    return in.get() != 0;
  }

  private Instant instant() {
    return Instant.ofEpochMilli(in.getLong());
  }

  private String text() {
    byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(bytes);
    return new String(bytes, UTF_8);
  }
}
