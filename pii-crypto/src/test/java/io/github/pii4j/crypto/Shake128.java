package io.github.pii4j.crypto;

/**
 * SHAKE-128 (FIPS 202), which the JDK does not offer; only the accumulated test of XAES-256-GCM
 * needs it. Absorb first, then squeeze.
 */
final class Shake128 {

  private static final int RATE_BYTES = 168;
  private static final int ROUNDS = 24;

  private final long[] lanes = new long[25];
  private int position;
  private boolean squeezing;

  void absorb(byte[] input) {
    for (byte b : input) {
      if (position == RATE_BYTES) {
        permute();
      }
      mix(position++, b);
    }
  }

  byte[] squeeze(int length) {
    if (!squeezing) {
      pad();
    }
    byte[] output = new byte[length];
    for (int i = 0; i < length; i++) {
      if (position == RATE_BYTES) {
        permute();
      }
      output[i] = (byte) (lanes[position / 8] >>> (8 * (position % 8)));
      position++;
    }
    return output;
  }

  private void pad() {
    if (position == RATE_BYTES) {
      permute();
    }
    mix(position, (byte) 0x1f);
    mix(RATE_BYTES - 1, (byte) 0x80);
    permute();
    squeezing = true;
  }

  private void mix(int index, byte b) {
    lanes[index / 8] ^= (b & 0xffL) << (8 * (index % 8));
  }

  private void permute() {
    int lfsr = 1;
    for (int round = 0; round < ROUNDS; round++) {
      theta();
      rhoAndPi();
      chi();
      lfsr = iota(lfsr);
    }
    position = 0;
  }

  private void theta() {
    long[] parity = new long[5];
    for (int i = 0; i < 25; i++) {
      parity[i % 5] ^= lanes[i];
    }
    for (int i = 0; i < 25; i++) {
      lanes[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
    }
  }

  private void rhoAndPi() {
    int x = 1;
    int y = 0;
    long moving = lanes[1];
    for (int t = 0; t < 24; t++) {
      int nextY = (2 * x + 3 * y) % 5;
      x = y;
      y = nextY;
      long replaced = lanes[x + 5 * y];
      lanes[x + 5 * y] = Long.rotateLeft(moving, (t + 1) * (t + 2) / 2);
      moving = replaced;
    }
  }

  private void chi() {
    for (int row = 0; row < 25; row += 5) {
      long first = lanes[row];
      long second = lanes[row + 1];
      for (int x = 0; x < 5; x++) {
        long next = x == 4 ? first : lanes[row + x + 1];
        long afterNext = x == 3 ? first : x == 4 ? second : lanes[row + x + 2];
        lanes[row + x] ^= ~next & afterNext;
      }
    }
  }

  /** Draws the round constant from its shift register and returns the register's next state. */
  private int iota(int lfsr) {
    int state = lfsr;
    for (int j = 0; j < 7; j++) {
      if ((state & 1) != 0) {
        lanes[0] ^= 1L << ((1 << j) - 1);
      }
      state = (state << 1) ^ ((state >> 7) * 0x171);
    }
    return state;
  }
}
