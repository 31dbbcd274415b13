package io.github.pii4j.crypto;

/** Makes the ciphers of all suites, with a budget where the suite needs one. */
record AeadWorkshop(DataKeyStore store) implements Workshop<Aead> {

  @Override
  public EngineMaker<Aead> maker(StoredKey key) {
    Suite suite = Suite.of(key.algorithm());
    return suite.isBudgeted() ? budgeted(suite, key) : suite.engines();
  }

  private EngineMaker<Aead> budgeted(Suite suite, StoredKey key) {
    MessageBudget budget = new MessageBudget(store, key.scope(), key.id());
    return material -> new BudgetedAead(suite.engines().make(material), budget);
  }
}
