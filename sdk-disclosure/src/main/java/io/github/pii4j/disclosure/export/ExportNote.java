package io.github.pii4j.disclosure.export;

import io.github.pii4j.document.Message;

/**
 * Something that an export could not say, or that the person who signs it must decide.
 *
 * @param sdk the id of the SDK that it is about; empty if about the whole
 * @param item the code of the item that it is about; empty if about the whole SDK
 * @param message what it is and what to do
 */
public record ExportNote(String sdk, String item, Message message) {

  static ExportNote of(String english, String chinese) {
    return new ExportNote("", "", new Message(english, chinese));
  }

  /** What it is about, as it is found in the file; empty if about the whole. */
  public String subject() {
    return item.isEmpty() ? sdk : sdk + ": " + item;
  }
}
