package io.github.pii4j.rights;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store to which something happens. */
final class MeddledRequests {

  private MeddledRequests() {}

  /** The store, and what happens before each call of a method. */
  static RequestStore before(RequestStore store, String method, Runnable happens) {
    return (RequestStore)
        Proxy.newProxyInstance(
            RequestStore.class.getClassLoader(),
            new Class<?>[] {RequestStore.class},
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
