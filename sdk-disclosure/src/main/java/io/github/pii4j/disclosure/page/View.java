package io.github.pii4j.disclosure.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a template sees of one thing: names with texts, lists and further views. */
final class View {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  View put(String name, Object value) {
    fields.put(name, value instanceof View view ? view.fields : value);
    return this;
  }

  View put(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present));
    return this;
  }

  Map<String, Object> fields() {
    return fields;
  }
}
