package io.github.pii4j.crypto;

import java.util.Base64;

/** Reads the parts of a PHC string from left to right; refuses each with its place, unquoted. */
final class PhcReader {

  private final String text;
  private int at;

  PhcReader(String text, int longest) {
    if (text.length() > longest) {
      throw PasswordHashException.at(longest, "it is longer than " + longest + " characters");
    }
    this.text = text;
  }

  /** Goes past {@code literal}. */
  void skip(String literal) {
    if (!text.startsWith(literal, at)) {
      throw PasswordHashException.at(at, literal + " is missing");
    }
    at += literal.length();
  }

  /** A decimal number without leading zeros. */
  int number(String name, int least, int most) {
    int start = at;
    long value = 0;
    while (isDigit() && value <= most) {
      value = 10 * value + text.charAt(at) - '0';
      at++;
    }
    if (at == start || (text.charAt(start) == '0' && at > start + 1)) {
      throw PasswordHashException.at(start, name + " is not a plain number");
    }
    if (value < least || value > most) {
      throw PasswordHashException.at(start, name + " is not within " + least + " and " + most);
    }
    return (int) value;
  }

  /** Base64 without padding, in its one canonical form. */
  byte[] bytes(String what, int least, int most) {
    int start = at;
    while (isBase64()) {
      at++;
    }
    byte[] bytes = decoded(what, start);
    if (bytes.length < least || bytes.length > most) {
      throw PasswordHashException.at(start, what + " has not " + least + " to " + most + " bytes");
    }
    return bytes;
  }

  /** The index of the next character. */
  int position() {
    return at;
  }

  void end() {
    if (at < text.length()) {
      throw PasswordHashException.at(at, "it should end here");
    }
  }

  private byte[] decoded(String what, int start) {
    String encoded = text.substring(start, at);
    if (encoded.length() % 4 != 1) {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      if (PasswordHash.BASE64.encodeToString(bytes).equals(encoded)) {
        return bytes;
      }
    }
    throw PasswordHashException.at(start, what + " is not canonical base64");
  }

  private boolean isDigit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean isBase64() {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return isDigit() || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '/';
  }
}
