package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A log of 10,000 entries, damaged in every way at every place. Exhaustive: a bit of every byte of
 * every entry, every stored hash and every link; every entry left out; every neighbours exchanged;
 * every end cut off. For these the verifier looks at the damaged place and two entries more, having
 * verified those before it, as {@link LogVerifier.Builder#after} allows. On a sample of places the
 * whole log is verified, by its owner and by an auditor without the chain's key.
 */
class TamperTests {

  private static final int SIZE = 10_000;
  private static final SampleLog LOG = SampleLog.of(SIZE);
  private static final String CHECKPOINT = LOG.checkpoint(SIZE);
  private static final List<Integer> SAMPLE = List.of(1, 2, 255, 256, 257, 4096, 7777, 9999, SIZE);

  @Test
  void the_genuine_log_is_intact_for_owner_and_auditor() {
    Verification owner = SampleLog.verify(SampleLog.owner().checkpoint(CHECKPOINT), LOG.entries());
    Verification auditor =
        SampleLog.verify(SampleLog.auditor().checkpoint(CHECKPOINT), LOG.entries());

    assertThat(owner).isEqualTo(new Verification(SIZE, SIZE, SIZE, List.of(), 0));
    assertThat(auditor).isEqualTo(new Verification(SIZE, 0, SIZE, List.of(), 0));
  }

  @Test
  void a_bit_of_every_byte_of_every_entry() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      LogEntry entry = LOG.entry(i);
      for (int at = 0; at < entry.owned().length; at++) {
        expect(missed, i, withEvent(entry, flipped(entry.owned(), at)), "HASH_MISMATCH " + i);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void a_bit_of_every_byte_of_every_stored_hash() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      LogEntry entry = LOG.entry(i);
      for (int at = 0; at < Hash.BYTES; at++) {
        Hash leaf = Hash.of(flipped(entry.leaf().bytes(), at));
        expect(missed, i, withLeaf(entry, leaf), "HASH_MISMATCH " + i);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void a_bit_of_every_byte_of_every_link() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      LogEntry entry = LOG.entry(i);
      for (int at = 0; at < Hash.BYTES; at++) {
        Hash link = Hash.of(flipped(entry.link().bytes(), at));
        expect(missed, i, withLink(entry, link), "BROKEN_LINK " + i);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void every_entry_changed_together_with_its_hash() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      LogEntry entry = LOG.entry(i);
      byte[] event = flipped(entry.owned(), i % entry.owned().length);
      expect(missed, i, withLeaf(withEvent(entry, event), Hash.ofEntry(event)), "BROKEN_LINK " + i);
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void every_entry_left_out() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i < SIZE; i++) {
      expect(missed, i, window(i + 1), "SEQUENCE_GAP " + i);
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void every_entry_twice() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      List<LogEntry> window = window(i);
      window.add(0, LOG.entry(i));
      expect(missed, i, window, "SEQUENCE_GAP " + i);
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void every_two_neighbours_exchanged() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i < SIZE; i++) {
      List<LogEntry> window = window(i);
      Collections.swap(window, 0, 1);
      expect(missed, i, window, "SEQUENCE_GAP " + i, "SEQUENCE_GAP " + i);
    }
    assertThat(missed).isEmpty();
  }

  /** The third follows a link that is not there any more. */
  @Test
  void every_two_neighbours_exchanged_under_each_others_numbers() {
    List<String> missed = new ArrayList<>();
    for (int i = 1; i < SIZE - 1; i++) {
      List<LogEntry> window = window(i);
      window.set(0, renumbered(LOG.entry(i + 1), i));
      window.set(1, renumbered(LOG.entry(i), i + 1));
      expect(
          missed,
          i,
          window,
          "BROKEN_LINK " + i,
          "BROKEN_LINK " + (i + 1),
          "BROKEN_LINK " + (i + 2));
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void every_end_cut_off() {
    for (int size = 0; size < SIZE; size++) {
      Verification found = SampleLog.verify(LOG.ownerAfter(size).checkpoint(CHECKPOINT), List.of());

      assertThat(found.findings())
          .containsExactly(
              new Finding(VerifyResult.TRUNCATED, size + 1, (SIZE - size) + " missing at the end"));
    }
  }

  @Test
  void in_the_whole_log_the_owner_finds_exactly_the_damaged_entry() {
    for (int i : SAMPLE) {
      LogEntry entry = LOG.entry(i);
      byte[] event = flipped(entry.owned(), 3);
      LogEntry rehashed = withLeaf(withEvent(entry, event), Hash.ofEntry(event));

      assertThat(byOwner(i, withEvent(entry, event))).containsExactly("HASH_MISMATCH " + i);
      assertThat(byOwner(i, withLeaf(entry, Hash.EMPTY_TREE)))
          .containsExactly("HASH_MISMATCH " + i);
      assertThat(byOwner(i, withLink(entry, Hash.EMPTY_TREE))).containsExactly("BROKEN_LINK " + i);
      assertThat(byOwner(i, rehashed))
          .containsExactly("BROKEN_LINK " + i, "CHECKPOINT_MISMATCH " + SIZE);
    }
  }

  @Test
  void in_the_whole_log_the_auditor_finds_what_checkpoints_cover() {
    for (int i : SAMPLE) {
      LogEntry entry = LOG.entry(i);
      byte[] event = flipped(entry.owned(), 3);
      LogEntry rehashed = withLeaf(withEvent(entry, event), Hash.ofEntry(event));

      assertThat(byAuditor(i, withEvent(entry, event))).containsExactly("HASH_MISMATCH " + i);
      assertThat(byAuditor(i, withLeaf(entry, Hash.EMPTY_TREE)))
          .containsExactly("HASH_MISMATCH " + i, "CHECKPOINT_MISMATCH " + SIZE);
      assertThat(byAuditor(i, rehashed)).containsExactly("CHECKPOINT_MISMATCH " + SIZE);
      assertThat(byAuditor(i, withLink(entry, Hash.EMPTY_TREE))).isEmpty();
    }
  }

  @Test
  void in_the_whole_log_what_is_missing_or_moved_is_found_once() {
    for (int i : SAMPLE) {
      List<LogEntry> without = LOG.entries();
      without.remove(i - 1);
      List<LogEntry> moved = LOG.entries();
      moved.add(SIZE / 2, moved.remove(i - 1));

      assertThat(found(SampleLog.auditor(), without))
          .containsExactly((i == SIZE ? "TRUNCATED " : "SEQUENCE_GAP ") + i);
      assertThat(found(SampleLog.owner(), without))
          .containsExactly((i == SIZE ? "TRUNCATED " : "SEQUENCE_GAP ") + i);
      assertThat(found(SampleLog.auditor(), moved))
          .hasSizeBetween(2, 3)
          .anyMatch(finding -> finding.endsWith(" " + i));
      assertThat(found(SampleLog.owner(), LOG.entries().subList(0, i - 1)))
          .containsExactly("TRUNCATED " + i);
    }
  }

  @Test
  void independent_damage_is_all_found_in_one_pass() {
    List<LogEntry> entries = LOG.entries();
    entries.set(99, withEvent(LOG.entry(100), flipped(LOG.entry(100).owned(), 7)));
    entries.set(199, withLink(LOG.entry(200), Hash.EMPTY_TREE));
    entries.set(299, withLeaf(LOG.entry(300), Hash.EMPTY_TREE));
    entries.subList(400, 410).clear();
    entries.set(499, withLink(entries.get(499), Hash.EMPTY_TREE));
    entries.subList(9_900 - 10, entries.size()).clear();

    assertThat(found(SampleLog.owner().checkpoint(LOG.checkpoint(350)), entries))
        .containsExactly(
            "HASH_MISMATCH 100",
            "BROKEN_LINK 200",
            "HASH_MISMATCH 300",
            "SEQUENCE_GAP 401",
            "BROKEN_LINK 510",
            "TRUNCATED 9901");
  }

  private static void expect(List<String> missed, int at, LogEntry damaged, String... findings) {
    List<LogEntry> window = window(at);
    window.set(0, damaged);
    expect(missed, at, window, findings);
  }

  private static void expect(
      List<String> missed, int at, List<LogEntry> window, String... findings) {
    List<String> found = texts(SampleLog.verify(LOG.ownerAfter(at - 1), window));
    if (!found.equals(Arrays.asList(findings))) {
      missed.add(at + ": " + found);
    }
  }

  /** An entry and the two after it. */
  private static List<LogEntry> window(int at) {
    List<LogEntry> window = new ArrayList<>(3);
    for (int i = at; i <= Math.min(at + 2, SIZE); i++) {
      window.add(LOG.entry(i));
    }
    return window;
  }

  private static List<String> byOwner(int at, LogEntry damaged) {
    return found(SampleLog.owner(), replaced(at, damaged));
  }

  private static List<String> byAuditor(int at, LogEntry damaged) {
    return found(SampleLog.auditor(), replaced(at, damaged));
  }

  private static List<LogEntry> replaced(int at, LogEntry damaged) {
    List<LogEntry> entries = LOG.entries();
    entries.set(at - 1, damaged);
    return entries;
  }

  private static List<String> found(LogVerifier.Builder by, List<LogEntry> entries) {
    return texts(SampleLog.verify(by.checkpoint(CHECKPOINT), entries));
  }

  private static List<String> texts(Verification verification) {
    return verification.findings().stream()
        .map(finding -> finding.result() + " " + finding.sequence())
        .toList();
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << (at % 8));
    return flipped;
  }

  private static LogEntry withEvent(LogEntry entry, byte[] event) {
    return LogEntry.owning(entry.sequence(), entry.leaf(), entry.link(), event);
  }

  private static LogEntry withLeaf(LogEntry entry, Hash leaf) {
    return LogEntry.owning(entry.sequence(), leaf, entry.link(), entry.owned());
  }

  private static LogEntry withLink(LogEntry entry, Hash link) {
    return LogEntry.owning(entry.sequence(), entry.leaf(), link, entry.owned());
  }

  private static LogEntry renumbered(LogEntry entry, long sequence) {
    return LogEntry.owning(sequence, entry.leaf(), entry.link(), entry.owned());
  }
}
