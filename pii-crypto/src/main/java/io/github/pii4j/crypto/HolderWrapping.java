package io.github.pii4j.crypto;

/** The upper tier: keys that the holder of the key-encryption key wraps itself. */
record HolderWrapping(KeyEncryptionKey holder) implements Wrapping {

  @Override
  public StoredKey wrap(KeyLabel label, byte[] key) {
    WrappedKey wrapped = holder.wrap(new KeyToWrap(key, label.context()));
    return label.wrapped(wrapped.kek(), wrapped.bytes());
  }

  @Override
  public byte[] unwrap(StoredKey key) {
    return holder.unwrap(new WrappedKey(key.kek(), key.wrapped(), KeyLabel.of(key).context()));
  }

  @Override
  public KekId current() {
    return holder.current();
  }
}
