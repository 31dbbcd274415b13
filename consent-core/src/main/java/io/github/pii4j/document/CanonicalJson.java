package io.github.pii4j.document;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * JSON of which there is one text only: keys sorted by UTF-16 unit, no spaces, escapes only where
 * needed (RFC 8785, for texts, whole numbers and flags).
 */
public sealed interface CanonicalJson {

  /**
   * Reads JSON of texts, whole numbers, flags, lists and members, in whatever form it is written.
   *
   * @throws IllegalArgumentException if it is none, holds anything else or a name twice, or is
   *     nested more than 64 deep
   */
  static CanonicalJson read(String json) {
    return CanonicalJsonReader.read(json);
  }

  /** The one text. */
  default String toText() {
    return CanonicalJsonWriter.write(this);
  }

  /** The same without the texts in languages other than these. */
  default CanonicalJson only(Set<String> languages) {
    return this;
  }

  /**
   * Notes where the two differ: below this value where both have members, else here.
   *
   * @param here the path of this value
   */
  default void differences(CanonicalJson other, String here, Set<String> paths) {
    if (!equals(other)) {
      paths.add(here);
    }
  }

  /** A string. */
  record Text(String value) implements CanonicalJson {}

  /** A whole number. */
  record Whole(long value) implements CanonicalJson {}

  /** True or false. */
  record Flag(boolean value) implements CanonicalJson {}

  /** A list in the given order. */
  record Array(List<? extends CanonicalJson> elements) implements CanonicalJson {
    @Override
    public CanonicalJson only(Set<String> languages) {
      return new Array(elements.stream().map(element -> element.only(languages)).toList());
    }
  }

  /** Members in the order of their keys. */
  record Members(SortedMap<String, CanonicalJson> byKey) implements CanonicalJson {
    @Override
    public CanonicalJson only(Set<String> languages) {
      SortedMap<String, CanonicalJson> left = new TreeMap<>();
      byKey.forEach((key, member) -> left.put(key, member.only(languages)));
      return new Members(left);
    }

    @Override
    public void differences(CanonicalJson other, String here, Set<String> paths) {
      if (!(other instanceof Members members)) {
        CanonicalJson.super.differences(other, here, paths);
        return;
      }
      Set<String> keys = new TreeSet<>(byKey.keySet());
      keys.addAll(members.byKey.keySet());
      for (String key : keys) {
        CanonicalJson mine = byKey.get(key);
        CanonicalJson theirs = members.byKey.get(key);
        if (mine == null || theirs == null) {
          paths.add(here + "/" + key);
        } else {
          mine.differences(theirs, here + "/" + key, paths);
        }
      }
    }
  }

  /** One text by language; written as {@link Members} are. */
  record Languages(SortedMap<String, CanonicalJson> byLanguage) implements CanonicalJson {
    @Override
    public CanonicalJson only(Set<String> languages) {
      SortedMap<String, CanonicalJson> left = new TreeMap<>(byLanguage);
      left.keySet().retainAll(languages);
      return new Languages(left);
    }
  }
}
