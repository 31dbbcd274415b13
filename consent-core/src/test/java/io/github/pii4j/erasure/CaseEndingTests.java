package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.proof.Hash;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes end one case at once. */
class CaseEndingTests {

  @Test
  void the_register_tells_of_the_certificate_that_there_is_whichever_node_is_first() {
    int commits = commits(-1);
    assertThat(commits).isGreaterThan(5);
    for (int at = 1; at <= commits; at++) {
      commits(at);
    }
  }

  /** How many commits one node makes, before one of which the other does all that is due. */
  private static int commits(int at) {
    World world = new World();
    AtomicInteger count = new AtomicInteger();
    ErasureScheduler other =
        world
            .builder()
            .node(new NodeName("node-2"))
            .clock(() -> world.clock.instant().plusSeconds(1)) // or both would sign the same
            .build();
    Runnable happens =
        () -> {
          if (count.incrementAndGet() == at) {
            other.drain();
          }
        };
    ErasureStore meddled =
        MeddledStore.before(
            MeddledStore.before(world.store, "commit", happens), "commitAll", happens);
    CaseId id = world.confirmed();
    world.scheduler =
        world
            .configured(ErasureScheduler.builder(meddled))
            .handlers(world.search, world.wages, world.account)
            .build();
    world.advance(Duration.ofDays(8));
    other.drain();

    assertThat(world.state(id)).as("at %s", at).isEqualTo(CaseState.COMPLETED);
    Hash hash = world.scheduler.certificate(id).orElseThrow().hash();
    assertThat(world.register.since(Instant.EPOCH))
        .as("at %s", at)
        .isNotEmpty()
        .extracting(ErasedEntry::certificate)
        .containsOnly(hash);
    return count.get();
  }
}
