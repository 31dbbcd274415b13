package io.github.pii4j.erasure;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Calls in any order at any time, against a model that knows only who may be erased when. */
class ErasureStatefulTests {

  @Property(tries = 300)
  void no_order_of_calls_reaches_what_must_not_be(
      @ForAll @Size(min = 20, max = 80) List<@IntRange(min = 0, max = 99_999) Integer> calls) {
    ErasureModel model = new ErasureModel();
    for (int call : calls) {
      model.call(call);
      model.check();
    }
    model.end();
  }
}
