package io.github.pii4j.erasure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store to which something happens. */
final class MeddledStore {

  private MeddledStore() {}

  /** The store, and what happens before each call of a method. */
  static ErasureStore before(ErasureStore store, String method, Runnable happens) {
    return (ErasureStore)
        Proxy.newProxyInstance(
            ErasureStore.class.getClassLoader(),
            new Class<?>[] {ErasureStore.class},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                happens.run();
              }
              try {
                return called.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
