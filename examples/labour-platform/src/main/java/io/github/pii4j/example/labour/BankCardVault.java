package io.github.pii4j.example.labour;

import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.MemoryDataKeyStore;
import io.github.pii4j.crypto.MemoryKeyEncryptionKey;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.SubjectShreddedException;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the platform keeps bank cards: as a table would hold them, as ciphertext. */
final class BankCardVault implements AutoCloseable {

  private final MemoryKeyEncryptionKey holder;
  private final PiiCrypto crypto;
  private final FieldCipher<BankCardNumber> cipher;
  private final Map<SubjectId, String> column = new HashMap<>();

  BankCardVault(SecureRandom random) {
    holder = MemoryKeyEncryptionKey.generate(random);
    crypto =
        PiiCrypto.builder()
            .keyEncryptionKey(holder)
            .dataKeys(MemoryDataKeyStore.create())
            .random(random)
            .tenant(Tenant.of("zhihui-laowu"))
            .build();
    cipher = crypto.field(BankCardNumber.TYPE, FieldName.of("worker", "bank_card"));
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

  /** Destroys the worker's keys first, so that copies in backups are gone with the row. */
  void erase(SubjectId worker) {
    crypto.subjectKeys().shred(worker);
    column.remove(worker);
  }

  /** Whether a copy of the table from before the erasure still opens. */
  boolean opens(SubjectId worker, String copy) {
    try {
      return cipher.decrypt(Encrypted.parse(copy), worker) != null;
    } catch (SubjectShreddedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    crypto.close();
    holder.close();
  }
}
