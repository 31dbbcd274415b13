package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a killed {@link CrashingWriter} said last of a person.
 *
 * @param what the word
 * @param wrappings how often the key was surely wrapped anew
 */
record LastWord(String what, int wrappings) {

  /** Instead of a number of wrappings. */
  static final int GONE = -1;

  private static final int PIECE = 16;

  /** Takes note of a line; the last one may be cut short, and was not said then. */
  static void note(String line, Map<Integer, LastWord> said) {
    if (line.endsWith(".")) {
      int space = line.indexOf(' ');
      int person = Integer.parseInt(line.substring(space + 1, line.length() - 1));
      said.merge(person, new LastWord(line.substring(0, space), 0), LastWord::then);
    }
  }

  /** How often a person's key was wrapped anew as the store has it, or {@link #GONE}. */
  static int wrappingOf(DataKeyStore store, int person) {
    List<StoredKey> keys = store.find(CrashingWriter.person(person)).keys();
    if (keys.isEmpty()) {
      return GONE;
    }
    int wrapping = CrashingWriter.wrappingOf(keys.get(0));
    assertThat(keys).containsExactly(CrashingWriter.key(person, wrapping));
    return wrapping;
  }

  /** Checks that what was done is there, and that what was destroyed or replaced is nowhere. */
  int requireTrue(FileDataKeyStore store, int person, String disk) {
    int present = wrappingOf(store, person);

    assertThat(possible()).as(what + " " + person).contains(present);
    if (what.equals("shredded")) {
      assertThat(store.find(CrashingWriter.person(person)).isShredded()).isTrue();
    }
    for (int wrapping = 0; wrapping <= wrappings + 1; wrapping++) {
      assertThat(isOnDisk(person, wrapping, disk)).isEqualTo(wrapping == present);
    }
    return present;
  }

  private LastWord then(LastWord next) {
    return new LastWord(next.what, wrappings + (next.what.equals("rewrapped") ? 1 : 0));
  }

  private Set<Integer> possible() {
    return switch (what) {
      case "add" -> Set.of(GONE, 0);
      case "added", "rewrapped" -> Set.of(wrappings);
      case "rewrap" -> Set.of(wrappings, wrappings + 1);
      case "shred" -> Set.of(wrappings, GONE);
      case "shredded" -> Set.of(GONE);
      default -> throw new AssertionError(what);
    };
  }

  /** Whether any of it is: the writer's wrapped keys are random. */
  private static boolean isOnDisk(int person, int wrapping, String disk) {
    String wrapped = new String(CrashingWriter.key(person, wrapping).wrapped(), ISO_8859_1);
    return disk.contains(wrapped.substring(0, PIECE))
        || disk.contains(wrapped.substring(wrapped.length() - PIECE));
  }
}
