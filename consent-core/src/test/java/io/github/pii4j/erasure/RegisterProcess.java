package io.github.pii4j.erasure;

import io.github.pii4j.consent.proof.Hash;
import java.nio.file.Path;

/** A process that records in a file that another one records in, too. */
final class RegisterProcess {

  private RegisterProcess() {}

  /** The file, and which entries: from number, how many; says each that is recorded. */
  public static void main(String[] arguments) {
    FileErasedRegister register = FileErasedRegister.in(Path.of(arguments[0]));
    int from = Integer.parseInt(arguments[1]);
    for (int number = from; number < from + Integer.parseInt(arguments[2]); number++) {
      register.record(entry(number));
      System.out.println(number);
    }
  }

  static ErasedEntry entry(int number) {
    return new ErasedEntry(
        Cases.id(number), Cases.person(number), Cases.NOW.plusSeconds(number), hash(number));
  }

  private static Hash hash(int number) {
    byte[] bytes = new byte[Hash.BYTES];
    bytes[0] = (byte) number;
    return Hash.of(bytes);
  }
}
