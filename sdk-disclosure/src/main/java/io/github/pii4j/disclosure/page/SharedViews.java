package io.github.pii4j.disclosure.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What the pages of one language show of things that stand on many of them, such as an SDK that
 * versions disclose alike: made once, with a key by which the templates render it once.
 * Thread-safe.
 */
final class SharedViews {

  private final Map<Object, Map<String, Object>> known = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final String language;

  SharedViews(PageLanguage language) {
    this.language = language.locale().toLanguageTag();
  }

  /**
   * The view of a thing.
   *
   * @param thing all that the view is made of
   */
  <T> Map<String, Object> of(T thing, Function<T, View> view) {
    return known.computeIfAbsent(thing, unseen -> PlainText.of(keyed(view.apply(thing))));
  }

  private Map<String, Object> keyed(View view) {
    return view.put("key", language + " " + count.incrementAndGet()).fields();
  }
}
