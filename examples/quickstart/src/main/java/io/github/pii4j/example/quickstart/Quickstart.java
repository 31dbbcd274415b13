package io.github.pii4j.example.quickstart;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.MemoryDataKeyStore;
import io.github.pii4j.crypto.MemoryKeyEncryptionKey;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.text.Redactor;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.time.Instant;

/** A value, its protection, a clean log line and a promise: copy what you need. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    // The sample number of GB 11643-1999; its holder would have been born in 1880.
    CitizenId id = CitizenId.parse("440524188001010014");
    System.out.println("value      " + id + ", born " + id.birthDate());

    // Keys in memory are gone with the program; a host takes LocalKeyFile and JdbcDataKeyStore.
    MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(new SecureRandom());
    try (holder;
        PiiCrypto crypto =
            PiiCrypto.builder()
                .keyEncryptionKey(holder)
                .dataKeys(MemoryDataKeyStore.create())
                .tenant(Tenant.of("acme"))
                .build()) {
      FieldCipher<CitizenId> field =
          crypto.field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"));
      SubjectId worker = SubjectId.of("worker-17");
      Encrypted<CitizenId> stored = field.encrypt(id, worker);
      System.out.println("stored     " + stored);
      System.out.println("opened     " + field.decrypt(stored, worker).equals(id));
      crypto.subjectKeys().shred(worker);
      System.out.println("shredded   " + crypto.subjectKeys().isShredded(worker));
    }

    String line = "实名认证失败：440524188001010014，卡号 6212345678901265";
    System.out.println("log        " + Redactor.standard().redact(line));

    var deadline =
        WorkingDayCalendar.china()
            .deadline(Instant.parse("2026-02-13T09:00:00Z"), WorkingDayRule.accountCancellation());
    System.out.println("erase by   " + deadline.dueDate() + " (" + deadline.status() + ")");
  }
}
