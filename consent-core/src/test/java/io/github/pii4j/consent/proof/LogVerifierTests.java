package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogVerifierTests {

  private static final SampleLog LOG = SampleLog.of(40);

  @Test
  void an_empty_log_is_intact_but_nothing_is_vouched_for_by_a_checkpoint_of_size_0() {
    Verification found =
        SampleLog.verify(SampleLog.owner().checkpoint(LOG.checkpoint(0)), List.of());

    assertThat(found.isIntact()).isTrue();
    assertThat(found.findings()).isEmpty();
    assertThat(found.result()).isEqualTo(VerifyResult.NOTHING_VOUCHED_FOR);
  }

  @Test
  void compares_every_checkpoint_and_says_how_far_they_reach() {
    LogVerifier.Builder owner = SampleLog.owner();
    for (int size : List.of(40, 7, 0, 16, 7)) {
      owner.checkpoint(LOG.checkpoint(size));
    }

    assertThat(SampleLog.verify(owner, LOG.entries()))
        .isEqualTo(new Verification(40, 40, 40, List.of(), 0));
    assertThat(
            SampleLog.verify(SampleLog.auditor().checkpoint(LOG.checkpoint(7)), LOG.entries())
                .anchored())
        .isEqualTo(7);
  }

  @Test
  void another_root_is_found_at_its_size_and_later_checkpoints_are_compared_all_the_same() {
    String forged =
        new Checkpoint(SampleLog.ORIGIN, 9, Hash.EMPTY_TREE)
            .sign(List.of(SampleLog.SIGNER))
            .format();

    Verification found =
        SampleLog.verify(
            SampleLog.auditor().checkpoint(LOG.checkpoint(20)).checkpoint(forged), LOG.entries());

    assertThat(found.findings()).extracting(Finding::sequence).containsExactly(9L);
    assertThat(found.result()).isEqualTo(VerifyResult.CHECKPOINT_MISMATCH);
    assertThat(found.anchored()).isEqualTo(20);
  }

  @Test
  void a_checkpoint_that_nobody_known_signed_or_that_is_about_another_log_is_a_mismatch() {
    NoteSigner stranger = NoteSigner.ed25519(SampleLog.ORIGIN, KeyPairs.ed25519());
    Checkpoint genuine = new Checkpoint(SampleLog.ORIGIN, 40, LOG.tree(40).root());
    Checkpoint elsewhere = new Checkpoint("example.com/other", 40, LOG.tree(40).root());

    List<String> notes =
        List.of(
            genuine.sign(List.of(stranger)).format(),
            elsewhere.sign(List.of(SampleLog.SIGNER)).format(),
            LOG.checkpoint(40).replaceFirst("\n40\n", "\n39\n"),
            "no note");

    for (String note : notes) {
      Verification found = SampleLog.verify(SampleLog.auditor().checkpoint(note), LOG.entries());
      assertThat(found.result()).isEqualTo(VerifyResult.CHECKPOINT_MISMATCH);
      assertThat(found.anchored()).isZero();
    }
  }

  @Test
  void the_newest_checkpoint_shows_that_the_end_is_missing() {
    LogVerifier.Builder auditor =
        SampleLog.auditor().checkpoint(LOG.checkpoint(40)).checkpoint(LOG.checkpoint(30));

    Verification found = SampleLog.verify(auditor, LOG.entries().subList(0, 20));

    assertThat(found.findings())
        .containsExactly(new Finding(VerifyResult.TRUNCATED, 21, "20 missing at the end"));
  }

  @Test
  void a_wrong_number_names_its_place_and_the_order_goes_on_behind_it() {
    List<LogEntry> entries = LOG.entries();
    LogEntry ten = LOG.entry(10);
    entries.set(9, LogEntry.of(LogEntry.LAST_SEQUENCE, ten.leaf(), ten.link(), ten.bytes()));

    Verification found = SampleLog.verify(SampleLog.owner(), entries);

    assertThat(found.findings()).extracting(Finding::sequence).containsExactly(10L, 11L);
    assertThat(found.findings())
        .extracting(Finding::result)
        .containsOnly(VerifyResult.SEQUENCE_GAP);
  }

  @Test
  void damage_to_an_entry_out_of_place_is_found_too() {
    List<LogEntry> entries = LOG.entries();
    Collections.swap(entries, 9, 10);
    LogEntry ten = entries.get(10);
    entries.set(10, LogEntry.of(10, ten.leaf(), ten.link(), new byte[] {1}));

    assertThat(SampleLog.verify(SampleLog.owner(), entries).findings())
        .extracting(Finding::result)
        .containsExactly(
            VerifyResult.SEQUENCE_GAP, VerifyResult.HASH_MISMATCH, VerifyResult.SEQUENCE_GAP);
  }

  @Test
  void the_link_behind_a_gap_is_covered_by_the_next_one() {
    List<LogEntry> entries = LOG.entries();
    LogEntry eleven = LOG.entry(11);
    entries.set(10, LogEntry.of(11, eleven.leaf(), Hash.EMPTY_TREE, eleven.bytes()));
    entries.remove(9);

    assertThat(SampleLog.verify(SampleLog.owner(), entries).findings())
        .extracting(Finding::result)
        .containsExactly(VerifyResult.SEQUENCE_GAP, VerifyResult.BROKEN_LINK);
  }

  @Test
  void the_wrong_key_breaks_every_link() {
    Verification found =
        SampleLog.verify(
            SampleLog.auditor().chainKey(new SecretKeySpec(new byte[32], "HmacSHA256")),
            LOG.entries());

    assertThat(found.findings()).hasSize(40);
    assertThat(found.result()).isEqualTo(VerifyResult.BROKEN_LINK);
  }

  @Property(tries = 200)
  void goes_on_where_it_ended(@ForAll @IntRange(max = 40) int size) {
    LogVerifier.Builder owner =
        LOG.ownerAfter(size).checkpoint(LOG.checkpoint(size)).checkpoint(LOG.checkpoint(40));

    Verification found = SampleLog.verify(owner, LOG.entries().subList(size, 40));

    assertThat(found).isEqualTo(new Verification(40 - size, 40 - size, 40, List.of(), 0));
  }

  @Test
  void keeps_a_bounded_number_of_findings_and_counts_the_rest() {
    LogVerifier verifier = SampleLog.owner().build();
    LogEntry one = LOG.entry(1);
    for (int i = 0; i < 10_011; i++) {
      verifier.add(one);
    }

    Verification found = verifier.finish();

    assertThat(found.findings()).hasSize(10_000);
    assertThat(found.more()).isEqualTo(10);
    assertThat(found.isIntact()).isFalse();
  }

  @Test
  void a_destroyed_key_is_no_damage() {
    Verification intact = SampleLog.verify(SampleLog.owner(), LOG.entries());

    Verification found =
        intact.with(new Finding(VerifyResult.KEY_DESTROYED, 5, "the person was erased"));

    assertThat(found.isIntact()).isTrue();
    assertThat(found.result()).isEqualTo(VerifyResult.OK);
    assertThat(found.findings()).hasSize(1);
  }

  @Test
  void an_entry_prints_its_number_only_and_has_one_that_json_keeps() {
    LogEntry one = LOG.entry(1);

    assertThat(one).hasToString("LogEntry(1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogEntry.of(0, one.leaf(), one.link(), one.bytes()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogEntry.of(1L << 53, one.leaf(), one.link(), one.bytes()));
  }

  @Property(tries = 100)
  void the_tree_that_makes_no_objects_is_the_frontiers(@ForAll @IntRange(max = 40) int start) {
    RunningTree tree = new RunningTree(new EntryHasher(), LOG.tree(start));
    for (int size = start; size < 40; size++) {
      assertThat(tree.root()).isEqualTo(LOG.tree(size).root());
      tree.add(LOG.entry(size + 1).leaf().raw());
    }
    assertThat(tree.size()).isEqualTo(40);
  }
}
