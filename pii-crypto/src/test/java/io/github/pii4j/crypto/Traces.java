package io.github.pii4j.crypto;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.Permission;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every number that an object holds, however deep: two engines with nothing left of their keys
 * cannot be told apart by it.
 */
final class Traces {

  private static final List<String> SEARCHED =
      List.of("io.github.pii4j.", "com.sun.crypto.provider.", "javax.crypto.", "org.bouncycastle.");

  private final List<String> found = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Traces() {}

  /** Place and content of each. */
  static List<String> of(Object root) {
    Traces traces = new Traces();
    traces.visit("", root);
    return traces.found;
  }

  /** What only the first holds. */
  static List<String> of(Object one, Object other) {
    List<String> traces = of(one);
    traces.removeAll(new HashSet<>(of(other)));
    return traces;
  }

  private void visit(String place, @Nullable Object object) {
    if (object == null || isOfAll(object) || !seen.add(object)) {
      return;
    }
    if (object.getClass().isArray()) {
      visitElements(place, object);
    } else if (SEARCHED.stream().anyMatch(object.getClass().getName()::startsWith)) {
      visitFields(place, object);
    }
  }

  /** What has to do with no key. */
  private static boolean isOfAll(Object object) {
    return object instanceof Provider
        || object instanceof Permission
        || object instanceof SecureRandom;
  }

  private void visitElements(String place, Object array) {
    boolean numbers = array.getClass().getComponentType().isPrimitive();
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < Array.getLength(array); i++) {
      if (numbers) {
        content.append(' ').append(Array.get(array, i));
      } else {
        visit(place + "[" + i + "]", Array.get(array, i));
      }
    }
    found.add(place + " =" + content);
  }

  private void visitFields(String place, Object object) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && type != Object.class) {
          visitField(place + "." + field.getName(), field, object);
        }
      }
    }
  }

  private void visitField(String place, Field field, Object object) {
    try {
      field.setAccessible(true);
      if (field.getType().isPrimitive()) {
        found.add(place + " = " + field.get(object));
      } else {
        visit(place, field.get(object));
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
