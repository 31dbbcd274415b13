package io.github.pii4j.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One pass over a text, a character at a time: keeps the last few pieces, hides those that together
 * read as a value, and lets everything else through. What it holds at any time is bounded, so how
 * the text is cut into buffers makes no difference.
 */
final class Scanner {

  /** The most groups that one value is written in: a card in 4-4-4-4-3. */
  private static final int MOST_PIECES = 5;

  private final Appendable out;
  private final Consumer<Finding> findings;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Character> separators = new ArrayList<>();
  private final ArrayDeque<Character> held = new ArrayDeque<>();
  private boolean inside;
  private boolean overlong;
  private long position;

  Scanner(Appendable out, Consumer<Finding> findings) {
    this.out = out;
    this.findings = findings;
  }

  void accept(char c) throws IOException {
    if (!held.isEmpty()) {
      afterPoint(c);
    } else {
      take(c);
    }
    position++;
  }

  /** The text is over. */
  void end() throws IOException {
    boolean point = !held.isEmpty();
    held.clear();
    endChain();
    if (point) {
      out.append('.');
    }
  }

  private void take(char c) throws IOException {
    if (overlong) {
      passOverlong(c);
    } else if (Piece.isAlphanumeric(c)) {
      grow(c);
    } else if (inside && Piece.isZeroWidth(c)) {
      grow(c);
    } else if (inside && c == '.' && last().isZero()) {
      held.add(c);
    } else if (inside && isSeparator(c)) {
      closePiece(c);
    } else {
      endChain();
      out.append(c);
    }
  }

  /** Between a zero and its decimals the point belongs to the number. */
  private void afterPoint(char c) throws IOException {
    held.clear();
    if (Piece.isDigit(c)) {
      last().add('.');
      grow(c);
      return;
    }
    endChain();
    out.append('.');
    take(c);
  }

  private void grow(char c) throws IOException {
    if (!inside) {
      pieces.add(new Piece(position));
      inside = true;
    }
    last().add(c);
    if (last().isTooLong()) {
      startOverlong();
    }
  }

  /** A piece longer than any value is let through as it comes. */
  private void startOverlong() throws IOException {
    Piece giant = pieces.remove(pieces.size() - 1);
    inside = false;
    endChain();
    out.append(giant.raw);
    overlong = true;
  }

  private void passOverlong(char c) throws IOException {
    if (Piece.isAlphanumeric(c) || Piece.isZeroWidth(c)) {
      out.append(c);
      return;
    }
    overlong = false;
    take(c);
  }

  private void closePiece(char separator) throws IOException {
    inside = false;
    separators.add(separator);
    if (pieces.size() > MOST_PIECES) {
      settleFirst();
    }
  }

  private void endChain() throws IOException {
    inside = false;
    while (!pieces.isEmpty()) {
      settleFirst();
    }
    for (char separator : separators) {
      out.append(separator);
    }
    separators.clear();
  }

  /** Decides about the first piece: part of a value with some of the next ones, or plain text. */
  private void settleFirst() throws IOException {
    for (int count = Math.min(MOST_PIECES, pieces.size()); count >= 1; count--) {
      Optional<Reading> reading = Reading.of(joined(count));
      if (reading.isPresent()) {
        hide(reading.get(), count);
        return;
      }
    }
    out.append(pieces.remove(0).raw);
    releaseSeparator();
  }

  private void hide(Reading reading, int count) throws IOException {
    long start = pieces.get(0).start;
    long end = pieces.get(count - 1).end();
    findings.accept(new Finding(reading.category(), start, end));
    out.append(reading.shown());
    pieces.subList(0, count).clear();
    separators.subList(0, count - 1).clear();
    releaseSeparator();
  }

  private void releaseSeparator() throws IOException {
    if (!separators.isEmpty()) {
      out.append(separators.remove(0));
    }
  }

  private String joined(int count) {
    StringBuilder text = new StringBuilder(pieces.get(0).read);
    for (int i = 1; i < count; i++) {
      text.append(separators.get(i - 1).charValue()).append(pieces.get(i).read);
    }
    return text.toString();
  }

  private Piece last() {
    return pieces.get(pieces.size() - 1);
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-';
  }
}
