package io.github.pii4j.policy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.Message;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The few names that a person may have meant by a wrong one. */
final class Suggestions {

  private static final int MOST = 3;

  private final Set<String> names;
  private final Optional<Catalogue> catalogue;

  private Suggestions(Collection<String> names, Optional<Catalogue> catalogue) {
    this.names = new LinkedHashSet<>(names);
    this.catalogue = catalogue;
  }

  static Suggestions among(Collection<String> names) {
    return new Suggestions(names, Optional.empty());
  }

  static Suggestions of(Catalogue catalogue) {
    return among(catalogue.all().stream().map(DataCategory::code).toList()).and(catalogue);
  }

  /** Understands also the words by which the catalogue's categories are called. */
  Suggestions and(Catalogue aliases) {
    return new Suggestions(names, Optional.of(aliases));
  }

  /** {@code allowed}, and what may have been meant by {@code wrong} if anything comes near. */
  Message extend(Message allowed, String wrong) {
    List<String> near = near(wrong);
    if (near.isEmpty()) {
      return allowed;
    }
    String list = String.join(", ", near);
    return new Message(
        allowed.english() + "; did you mean " + list + "?",
        allowed.chinese() + "；是否指 " + list + "？");
  }

  List<String> near(String wrong) {
    Set<String> found = new LinkedHashSet<>();
    catalogue
        .flatMap(known -> known.findByName(wrong))
        .map(DataCategory::code)
        .filter(code -> names.contains(code))
        .ifPresent(found::add);
    names.stream()
        .filter(name -> EditDistance.between(wrong, name) <= tolerance(wrong))
        .sorted(
            Comparator.<String>comparingInt(name -> EditDistance.between(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(found::add);
    names.stream().filter(name -> endsAlike(name, wrong)).sorted().forEach(found::add);
    return found.stream().limit(MOST).toList();
  }

  private static int tolerance(String wrong) {
    return Math.min(wrong.length() / 3, 4);
  }

  /** Whether both have the same last level: {@code user.email} and {@code contact.email}. */
  private static boolean endsAlike(String name, String wrong) {
    return !wrong.isEmpty() && lastLevel(name).equals(lastLevel(wrong));
  }

  private static String lastLevel(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
