package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.ProseBlock;
import io.github.pii4j.policy.ProseText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed in the full texts. Under a mark of a part that means the same as before, words are
 * only words; outside every mark a person must judge. Runs last, since a part whose meaning changed
 * has been named by then, and its words follow.
 */
final class ProseComparison {

  private static final String SDKS = "sdks";

  private final Set<String> parts = new HashSet<>();
  private final Versions versions;
  private final Changes changes;

  ProseComparison(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
    versions.before().parts().keySet().forEach(this::know);
    versions.after().parts().keySet().forEach(this::know);
  }

  /** A part, and the list that it is in. */
  private void know(String path) {
    parts.add(path);
    parts.add(path.substring(0, Math.max(0, path.indexOf('/'))));
  }

  /** SDKs are parts of another document, whose own changes are judged there. */
  private boolean isPart(String mark) {
    return parts.contains(mark) || mark.equals(SDKS) || mark.startsWith(SDKS + "/");
  }

  void compare(PolicyProse before, PolicyProse after) {
    for (ProseText is : after.texts()) {
      before
          .in(is.locale())
          .ifPresentOrElse(was -> compare(was, is), () -> whole(is, "", is.hash().hex()));
    }
    before.texts().stream()
        .filter(was -> after.in(was.locale()).isEmpty())
        .forEach(was -> whole(was, was.hash().hex(), ""));
  }

  /** A text that came or went as a whole, in a language that both versions have. */
  private void whole(ProseText text, String hashBefore, String hashAfter) {
    boolean shared = versions.languages().contains(text.locale().getLanguage());
    changes.addIf(
        shared, DiffRule.TEXT_CHANGED_UNMARKED, place(text, text.path()), hashBefore, hashAfter);
  }

  private void compare(ProseText was, ProseText is) {
    marked(was, is);
    unmarked(was, is);
  }

  private void marked(ProseText was, ProseText is) {
    SortedMap<String, String> old = was.marked();
    SortedMap<String, String> now = is.marked();
    Set<String> marks = new TreeSet<>(old.keySet());
    marks.addAll(now.keySet());
    marks.removeIf(mark -> !isPart(mark) || changes.hasAt(mark));
    for (String mark : marks) {
      String text = old.getOrDefault(mark, "");
      String words = now.getOrDefault(mark, "");
      Place place = place(is, is.path() + "/" + mark);
      if (!text.equals(words)) {
        add(DiffRule.TEXT_CHANGED_MODEL_SAME, place, text, words);
      }
    }
  }

  private void add(DiffRule rule, Place place, String was, String is) {
    changes.add(rule, place, Value.plain(was), Value.plain(is));
  }

  private void unmarked(ProseText was, ProseText is) {
    List<ProseBlock> old = unmarkedOf(was);
    List<ProseBlock> now = unmarkedOf(is);
    Map<String, String> went = lacking(was, old, now);
    Map<String, String> came = lacking(is, now, old);
    Set<String> paths = new TreeSet<>(went.keySet());
    paths.addAll(came.keySet());
    for (String path : paths) {
      add(
          DiffRule.TEXT_CHANGED_UNMARKED,
          place(is, path),
          went.getOrDefault(path, ""),
          came.getOrDefault(path, ""));
    }
    if (paths.isEmpty() && !words(old).equals(words(now))) {
      changes.add(DiffRule.TEXT_CHANGED_UNMARKED, place(is, is.path()));
    }
  }

  /** A mark of something that neither version has ties the words to nothing. */
  private List<ProseBlock> unmarkedOf(ProseText text) {
    return text.blocks().stream()
        .filter(block -> block.part().filter(this::isPart).isEmpty())
        .toList();
  }

  /** The words of the blocks that others lack, by path; as often as they lack them. */
  private static Map<String, String> lacking(
      ProseText text, List<ProseBlock> some, List<ProseBlock> others) {
    Map<String, Integer> there = new TreeMap<>();
    others.forEach(block -> there.merge(block.words(), 1, Integer::sum));
    Map<String, String> left = new TreeMap<>();
    for (ProseBlock block : some) {
      if (there.merge(block.words(), -1, Integer::sum) < 0) {
        left.merge(text.pathOf(block), block.words(), (one, next) -> one + "\n" + next);
      }
    }
    return left;
  }

  private static List<String> words(List<ProseBlock> blocks) {
    return blocks.stream().map(ProseBlock::words).toList();
  }

  private Place place(ProseText text, String path) {
    Message name = new Message(path, path);
    Scope everybody = Scope.ofFunctions(versions.usage().allFunctions());
    return new Place(path, name, everybody.withLanguages(Set.of(text.locale().getLanguage())));
  }
}
