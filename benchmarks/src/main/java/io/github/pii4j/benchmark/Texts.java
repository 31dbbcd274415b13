package io.github.pii4j.benchmark;

import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.Pii;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The same texts for everybody: enough of them that no branch is learnt by heart. */
final class Texts {

  private static final int COUNT = 1024;

  private final String[] texts = new String[COUNT];
  private int next;

  /** Published samples over and over, for peers that refuse what can be nobody's. */
  Texts(String... samples) {
    for (int i = 0; i < COUNT; i++) {
      texts[i] = samples[i % samples.length];
    }
  }

  Texts(Function<FakeValues, ? extends Pii> maker) {
    FakeValues fakes = FakeValues.from(new SplittableRandom(20_261_101));
    for (int i = 0; i < COUNT; i++) {
      texts[i] = maker.apply(fakes).reveal();
    }
  }

  String next() {
    return texts[next++ & (COUNT - 1)];
  }
}
