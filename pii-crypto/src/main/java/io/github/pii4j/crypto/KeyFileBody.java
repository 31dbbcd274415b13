package io.github.pii4j.crypto;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of a key file as bytes, before they are sealed.
 *
 * <p>Format version 1, numbers big-endian, for each key: the digits of its id (4 bytes), created at
 * in milliseconds of the epoch (8 bytes), state (1 byte, 0 old, 1 current), key (32 bytes). The
 * last one, and no other, is current.
 */
final class KeyFileBody {

  static final String PREFIX = "file:";
  static final int KEY_BYTES = 4 + 8 + 1 + AesKey.BYTES;
  static final int MAX_KEYS = 10_000;

  private static final byte OLD = 0;
  private static final byte CURRENT = 1;

  private KeyFileBody() {}

  /** In an array that the caller wipes. */
  static byte[] write(List<FileKek> keks) {
    ByteBuffer out = ByteBuffer.allocate(keks.size() * KEY_BYTES);
    for (FileKek each : keks) {
      out.put(HexFormat.of().parseHex(each.id().name(), PREFIX.length(), PREFIX.length() + 8));
      out.putLong(each.createdAt().toEpochMilli());
      out.put(stateBefore(out));
      each.kek().copyTo(out);
    }
    return out.array();
  }

  /**
   * The keys in {@code body}, one at least.
   *
   * @throws DecryptionFailedException if no release wrote this
   */
  static List<FileKek> read(byte[] body) {
    if (body.length == 0 || body.length % KEY_BYTES != 0 || body.length > MAX_KEYS * KEY_BYTES) {
      throw new DecryptionFailedException();
    }
    ByteBuffer in = ByteBuffer.wrap(body);
    List<FileKek> keks = new ArrayList<>();
    while (in.hasRemaining()) {
      keks.add(next(in));
    }
    return keks;
  }

  private static FileKek next(ByteBuffer in) {
    byte[] digits = new byte[4];
    in.get(digits);
    Instant createdAt = Instant.ofEpochMilli(in.getLong());
    if (in.get(in.position()) != stateBefore(in)) {
      throw new DecryptionFailedException();
    }
    byte[] key = new byte[AesKey.BYTES];
    in.get();
    in.get(key);
    return new FileKek(
        new Kek(new KekId(PREFIX + HexFormat.of().formatHex(digits)), key), createdAt);
  }

  /** The state of the key that is being written or read, by what follows it. */
  private static byte stateBefore(ByteBuffer buffer) {
    return buffer.remaining() == 1 + AesKey.BYTES ? CURRENT : OLD;
  }
}
