package io.github.pii4j.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One reading of a document: what it found, and on what of the document its outcome depends. */
final class Reading {

  private final String source;
  private final boolean isPlaced;
  private final List<Problem> problems;
  private final Set<String> languages;
  private int sourceAsked;

  private Reading(String source, boolean isPlaced, List<Problem> problems, Set<String> languages) {
    this.source = source;
    this.isPlaced = isPlaced;
    this.problems = problems;
    this.languages = languages;
  }

  /** Notes its problems among those. */
  static Reading of(String source, List<Problem> problems) {
    return new Reading(source, true, problems, new TreeSet<>());
  }

  /** Of nodes whose places are of no use; to be repeated on others if it finds a problem. */
  static Reading withoutPlaces(String source) {
    return new Reading(source, false, new ArrayList<>(), new TreeSet<>());
  }

  /** The same, but what it finds is no problem. */
  Reading unheard() {
    return new Reading(source, isPlaced, new ArrayList<>(), languages);
  }

  String source() {
    sourceAsked++;
    return source;
  }

  /** Whether something depends on the document's name, up to now. */
  int timesSourceAsked() {
    return sourceAsked;
  }

  /** A place that a reader keeps. */
  SourceLocation place(SourceLocation where) {
    if (!isPlaced) {
      throw new PlaceAsked();
    }
    return where;
  }

  void note(SourceLocation where, Message message) {
    problems.add(new Problem(where, message));
  }

  int problems() {
    return problems.size();
  }

  /** The languages of every localized text from here down; may be added to. */
  Set<String> languages() {
    return languages;
  }

  /** Ends a reading that has no places to give. */
  static final class PlaceAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlaceAsked() {
      super(null, null, false, false);
    }
  }
}
