package io.github.pii4j.benchmark;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A peer that no public registry has: measured if its classes are on the class path, by a constant
 * handle that costs nothing.
 */
final class CredentialKit {

  private static final String PACKAGE = "com.xiahaimoyu.credentialkit.";

  private CredentialKit() {}

  /** Validates a text as a type; the benchmark fails if the peer is not there. */
  static MethodHandle validator(String type) {
    try {
      Class<?> types = Class.forName(PACKAGE + "enums.DefaultCredentialType");
      Object constant = types.getField(type).get(null);
      for (var method : Class.forName(PACKAGE + "CredentialKit").getMethods()) {
        if (method.getName().equals("validate")) {
          MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
          return handle.bindTo(constant).asType(MethodType.methodType(Object.class, String.class));
        }
      }
      throw new IllegalStateException("CredentialKit has changed");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("CredentialKit is not on the class path", e);
    }
  }
}
