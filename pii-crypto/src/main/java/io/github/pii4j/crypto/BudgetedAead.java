package io.github.pii4j.crypto;

/** Encrypts only what the budget of the key allows; takes some messages at once, without a lock. */
final class BudgetedAead implements Aead {

  private static final int SLICE = 64;

  private final Aead aead;
  private final MessageBudget budget;
  private int left;

  BudgetedAead(Aead aead, MessageBudget budget) {
    this.aead = aead;
    this.budget = budget;
  }

  @Override
  public byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData) {
    if (left == 0) {
      left = budget.take(SLICE);
    }
    left--;
    return aead.seal(nonce, clear, associatedData);
  }

  @Override
  public byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData) {
    return aead.open(nonce, sealed, associatedData);
  }

  @Override
  public void wipe() {
    aead.wipe();
  }
}
