package io.github.pii4j.crypto;

import java.util.function.UnaryOperator;

/** A holder that gives other bytes for a wrapped key, or for an unwrapped one, than it should. */
final class WrongHolder implements KeyEncryptionKey {

  private final KeyEncryptionKey holder;
  private UnaryOperator<byte[]> wrapped = UnaryOperator.identity();
  private UnaryOperator<byte[]> unwrapped = UnaryOperator.identity();

  WrongHolder(KeyEncryptionKey holder) {
    this.holder = holder;
  }

  void wrapWrongly() {
    wrapped = FlakyKms::changed;
  }

  void unwrapWrongly() {
    unwrapped = FlakyKms::changed;
  }

  @Override
  public KekId current() {
    return holder.current();
  }

  @Override
  public WrappedKey wrap(KeyToWrap key) {
    WrappedKey right = holder.wrap(key);
    return new WrappedKey(right.kek(), wrapped.apply(right.bytes()), right.context());
  }

  @Override
  public byte[] unwrap(WrappedKey key) {
    return unwrapped.apply(holder.unwrap(key));
  }

  @Override
  public void close() {}
}
