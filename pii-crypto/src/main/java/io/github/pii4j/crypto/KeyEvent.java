package io.github.pii4j.crypto;

/** A change of what is known of a scope; applied twice it changes nothing more. */
sealed interface KeyEvent {

  /** What it happened to. */
  KeyScope scope();

  /** Makes it true of the scope's shelf. */
  void applyTo(KeyShelf shelf);

  /**
   * A key is there, as it is from now on: added, wrapped anew, or carried over.
   *
   * @param reserved the messages that it has been reserved for
   */
  record KeyKept(StoredKey key, long reserved) implements KeyEvent {

    @Override
    public KeyScope scope() {
      return key.scope();
    }

    @Override
    public void applyTo(KeyShelf shelf) {
      shelf.keep(this);
    }
  }

  /**
   * A key is reserved for messages.
   *
   * @param total of all reservations until now
   */
  record KeyReserved(KeyScope scope, KeyId id, long total) implements KeyEvent {

    @Override
    public void applyTo(KeyShelf shelf) {
      shelf.reserve(id, total);
    }
  }

  /**
   * Keys are destroyed.
   *
   * @param upTo the highest id that is destroyed
   * @param refusing whether new keys are refused from now on
   */
  record KeysShredded(Shredding record, KeyId upTo, boolean refusing) implements KeyEvent {

    @Override
    public KeyScope scope() {
      return record.scope();
    }

    @Override
    public void applyTo(KeyShelf shelf) {
      shelf.shred(this);
    }
  }

  /** What else is known of a scope, keys or no keys. */
  record ScopeSet(KeyScope scope, KeyId nextId, boolean refusing) implements KeyEvent {

    @Override
    public void applyTo(KeyShelf shelf) {
      shelf.set(this);
    }
  }
}
