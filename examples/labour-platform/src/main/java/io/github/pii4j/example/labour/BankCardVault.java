package io.github.pii4j.example.labour;

import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.Keyset;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the platform keeps bank cards: as a table would hold them, as ciphertext. */
final class BankCardVault implements AutoCloseable {

  private final Keyset keys;
  private final FieldCipher<BankCardNumber> cipher;
  private final Map<SubjectId, String> column = new HashMap<>();

  BankCardVault(SecureRandom random) {
    keys = Keyset.generate(random);
    cipher =
        PiiCrypto.builder()
            .keys(keys)
            .random(random)
            .tenant(Tenant.of("zhihui-laowu"))
            .build()
            .field(BankCardNumber.TYPE, FieldName.of("worker", "bank_card"));
  }

  void store(SubjectId worker, BankCardNumber card) {
    column.put(worker, cipher.encrypt(card, worker).text());
  }

  Optional<BankCardNumber> find(SubjectId worker) {
    return Optional.ofNullable(column.get(worker))
        .map(text -> cipher.decrypt(Encrypted.parse(text), worker));
  }

  /** What somebody sees who steals the table. */
  String dump(SubjectId worker) {
    return column.getOrDefault(worker, "");
  }

  void erase(SubjectId worker) {
    column.remove(worker);
  }

  @Override
  public void close() {
    keys.close();
  }
}
