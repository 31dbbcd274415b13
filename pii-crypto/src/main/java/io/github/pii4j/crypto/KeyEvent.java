package io.github.pii4j.crypto;

/**
 * A change of what is known of a scope; applied twice it changes nothing more.
 *
 * <p>The numbers of the kinds stand in files and never change.
 */
sealed interface KeyEvent {

  int KEPT = 1;
  int RESERVED = 2;
  int SHREDDED = 3;
  int SET = 4;

  /** What it happened to. */
  KeyScope scope();

  /** Makes it true of the scope's shelf. */
  void applyTo(KeyShelf shelf);

  /** Writes all but the wrapped key. */
  void writeTo(KeyEventWriter out);

  /** The wrapped key, if it is about one. */
  default byte[] wrapped() {
    return new byte[0];
  }

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

    @Override
    public void writeTo(KeyEventWriter out) {
      out.kind(KEPT).scope(scope()).id(key.id()).number(reserved);
      out.instant(key.createdAt()).text(key.algorithm().name()).text(key.kek().name());
    }

    @Override
    public byte[] wrapped() {
      return key.wrapped();
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

    @Override
    public void writeTo(KeyEventWriter out) {
      out.kind(RESERVED).scope(scope).id(id).number(total);
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

    @Override
    public void writeTo(KeyEventWriter out) {
      out.kind(SHREDDED).scope(scope()).id(upTo).flag(refusing);
      out.instant(record.shreddedAt()).id(record.lastId());
    }
  }

  /** What else is known of a scope, keys or no keys. */
  record ScopeSet(KeyScope scope, KeyId nextId, boolean refusing) implements KeyEvent {

    @Override
    public void applyTo(KeyShelf shelf) {
      shelf.set(this);
    }

    @Override
    public void writeTo(KeyEventWriter out) {
      out.kind(SET).scope(scope).id(nextId).flag(refusing);
    }
  }
}
