package io.github.pii4j.disclosure.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the elements of a page open and close in order. */
public final class Tags {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)\\b[^>]*>");
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "input", "wbr");

  private Tags() {}

  /** Elements that do not close, or close out of order. */
  public static List<String> unclosedIn(String html) {
    Deque<String> open = new ArrayDeque<>();
    List<String> wrong = new ArrayList<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String name = tag.group(2);
      if (tag.group(1).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      } else if (!tag.group(1).isEmpty() && !name.equals(open.poll())) {
        wrong.add(tag.group() + " at " + tag.start());
      }
    }
    wrong.addAll(open);
    return wrong;
  }
}
