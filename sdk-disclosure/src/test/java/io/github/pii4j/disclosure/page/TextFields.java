package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The texts of a document by their paths, to be replaced by others. */
record TextFields(CanonicalJson document) {

  static TextFields of(CanonicalJson document) {
    return new TextFields(document);
  }

  /** The fields in which a document with another text is read all the same. */
  SortedSet<String> accepting(String text, Predicate<CanonicalJson> isRead) {
    Set<String> kinds = new TreeSet<>();
    kindsAccepting(text, isRead).forEach(path -> kinds.add(kind(path)));
    SortedSet<String> all = paths();
    all.removeIf(path -> !kinds.contains(kind(path)));
    return accepting(all, text, isRead);
  }

  /** The same of one field of each kind: of the first function's label, not of every other's. */
  SortedSet<String> kindsAccepting(String text, Predicate<CanonicalJson> isRead) {
    Map<String, String> firstOfKind = new TreeMap<>();
    paths().forEach(path -> firstOfKind.putIfAbsent(kind(path), path));
    return accepting(new TreeSet<>(firstOfKind.values()), text, isRead);
  }

  private static String kind(String path) {
    return path.replaceAll("/[0-9]+", "/*");
  }

  private SortedSet<String> accepting(
      SortedSet<String> paths, String text, Predicate<CanonicalJson> isRead) {
    SortedSet<String> accepting = new TreeSet<>();
    split(new ArrayList<>(paths), text, isRead, accepting);
    return accepting;
  }

  private SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>();
    collect(document, "", paths);
    return paths;
  }

  /** All at once, or else each half. */
  private void split(
      List<String> paths, String text, Predicate<CanonicalJson> isRead, Set<String> accepting) {
    if (paths.isEmpty()) {
      return;
    }
    if (isRead.test(with(new TreeSet<>(paths), text))) {
      accepting.addAll(paths);
    } else if (paths.size() > 1) {
      int half = paths.size() / 2;
      split(paths.subList(0, half), text, isRead, accepting);
      split(paths.subList(half, paths.size()), text, isRead, accepting);
    }
  }

  /** The document with another text in some fields. */
  CanonicalJson with(SortedSet<String> paths, String text) {
    return replaced(document, "", paths, old -> text);
  }

  private static void collect(CanonicalJson json, String path, Set<String> paths) {
    if (json instanceof CanonicalJson.Text) {
      paths.add(path);
    } else if (json instanceof CanonicalJson.Members members) {
      members.byKey().forEach((key, member) -> collect(member, path + "/" + key, paths));
    } else if (json instanceof CanonicalJson.Array array) {
      for (int i = 0; i < array.elements().size(); i++) {
        collect(array.elements().get(i), path + "/" + i, paths);
      }
    }
  }

  private static CanonicalJson replaced(
      CanonicalJson json, String path, Set<String> paths, UnaryOperator<String> change) {
    if (json instanceof CanonicalJson.Text text && paths.contains(path)) {
      return new CanonicalJson.Text(change.apply(text.value()));
    }
    if (json instanceof CanonicalJson.Members members) {
      SortedMap<String, CanonicalJson> changed = new TreeMap<>();
      members
          .byKey()
          .forEach(
              (key, member) -> changed.put(key, replaced(member, path + "/" + key, paths, change)));
      return new CanonicalJson.Members(changed);
    }
    return json instanceof CanonicalJson.Array array ? elements(array, path, paths, change) : json;
  }

  private static CanonicalJson elements(
      CanonicalJson.Array array, String path, Set<String> paths, UnaryOperator<String> change) {
    List<CanonicalJson> changed = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      changed.add(replaced(array.elements().get(i), path + "/" + i, paths, change));
    }
    return new CanonicalJson.Array(changed);
  }
}
