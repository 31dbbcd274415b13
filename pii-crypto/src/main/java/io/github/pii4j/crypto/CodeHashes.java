package io.github.pii4j.crypto;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The keyed hashes by which codes and persons are known in a store.
 *
 * <p>Each is bound to all that it is for, every part as its length in bytes (4 bytes, big-endian)
 * and its UTF-8 form, so that no two different things hash the same message.
 */
final class CodeHashes {

  private static final String OF_PERSONS = "pii4j one-time-code person 1";
  private static final String OF_CODES = "pii4j one-time-code digits 1";

  private final Engines<KeyedHash> engines;
  private final Tenant tenant;

  CodeHashes(Engines<KeyedHash> engines, Tenant tenant) {
    this.engines = engines;
    this.tenant = tenant;
  }

  /** Where the code of a person is kept; from purpose to purpose under another pseudonym. */
  CodeSlot slot(OneTimeCodePurpose purpose, SubjectId subject) {
    byte[] message = message(OF_PERSONS, tenant.name(), purpose.name(), subject.reveal());
    String pseudonym = Base64.getUrlEncoder().withoutPadding().encodeToString(hash(message));
    return new CodeSlot(tenant, purpose, pseudonym);
  }

  CodeHash of(OneTimeCode code, CodeSlot slot, UUID issue) {
    byte[] place =
        message(OF_CODES, tenant.name(), slot.purpose().name(), slot.pseudonym(), issue.toString());
    return code.lend(digits -> CodeHash.of(hash(place, digits)));
  }

  private byte[] hash(byte[] place, char[] digits) {
    byte[] message = Arrays.copyOf(place, place.length + digits.length);
    try {
      for (int i = 0; i < digits.length; i++) {
        message[place.length + i] = (byte) digits[i];
      }
      return hash(message);
    } finally {
      Arrays.fill(message, (byte) 0);
    }
  }

  private byte[] hash(byte[] message) {
    return engines.use(engine -> engine.hash(message));
  }

  private static byte[] message(String... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String part : parts) {
      byte[] bytes = Text.encode("a part of what a one-time code is bound to", part);
      out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }
}
