package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoGarbageTests {

  private static final int CALLS = 20_000;

  @ParameterizedTest
  @MethodSource("samples")
  void checking_makes_no_garbage(Samples sample) {
    PiiType<?> type = sample.piiType();
    String wrong = sample.text().substring(1) + "\u4E00";

    assertMakesNone(type, sample.text());
    assertMakesNone(type, sample.canonical());
    assertMakesNone(type, wrong);
  }

  private static void assertMakesNone(PiiType<?> type, String text) {
    checkAll(type, text);

    long bytes = bytesAllocatedBy(() -> checkAll(type, text));

    assertThat(bytes).isLessThan(CALLS);
  }

  /** The figure that is promised: 24 bytes each, of which 16 are the object. */
  @Test
  void a_million_citizen_ids_take_at_most_24_bytes_each() {
    int count = 1_000_000;
    CitizenId[] ids = new CitizenId[count];
    String text = "440524188001010014";
    CitizenId.parse(text);

    long bytes =
        bytesAllocatedBy(
            () -> {
              for (int i = 0; i < count; i++) {
                ids[i] = CitizenId.parse(text);
              }
            });

    assertThat(bytes / count).isLessThanOrEqualTo(24);
  }

  private static void checkAll(PiiType<?> type, String text) {
    int expected = type.check(text);
    for (int i = 0; i < CALLS; i++) {
      if (type.check(text) != expected) {
        throw new AssertionError("two checks of one text differ");
      }
    }
  }

  private static long bytesAllocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  static Stream<Samples> samples() {
    return Samples.all();
  }
}
