package io.github.pii4j.crypto;

/** Where events are written before they are true. */
interface KeyJournal {

  /** Keeps nothing. */
  KeyJournal NONE = event -> {};

  /**
   * Makes an event durable.
   *
   * @throws DataKeyStoreException if that fails: the event is not true then
   */
  void append(KeyEvent event);
}
