package io.github.pii4j.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.servers.H2Databases;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a persistence unit comes to know the converters, with Hibernate. */
class ConverterListingTests {

  private final HikariDataSource dataSource = H2Databases.inMemory().pool(2);
  private final PiiCrypto crypto = HostCrypto.create();
  private final Encrypted<CitizenId> encrypted =
      crypto
          .field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"))
          .encrypt(CitizenId.parse("440524188001010014"), SubjectId.of("w1"));

  @AfterEach
  void close() {
    crypto.close();
    dataSource.close();
  }

  @Test
  void a_mapping_file_lists_them() {
    PersistenceConfiguration unit = unit().mappingFile("io/github/pii4j/jpa/orm.xml");

    assertStores(unit);
  }

  @Test
  void the_page_shows_that_mapping_file() throws IOException {
    Path file = Path.of("src", "test", "resources", "io", "github", "pii4j", "jpa", "orm.xml");

    assertThat(Files.readString(Path.of("..", "docs", "storing-encrypted.md")))
        .contains(Files.readString(file));
  }

  @Test
  void listed_as_classes_they_apply_by_themselves() {
    assertStores(
        unit().managedClass(EncryptedBytesConverter.class).managedClass(IndexBytesConverter.class));
  }

  @Test
  void text_may_be_the_rule_as_well() {
    assertStores(
        unit().managedClass(EncryptedTextConverter.class).managedClass(IndexTextConverter.class));
  }

  @Test
  void two_for_one_type_are_refused_at_the_start() {
    PersistenceConfiguration unit =
        unit()
            .managedClass(EncryptedBytesConverter.class)
            .managedClass(EncryptedTextConverter.class)
            .managedClass(IndexBytesConverter.class);

    assertThatThrownBy(unit::createEntityManagerFactory).hasMessageContaining("citizenId");
  }

  private PersistenceConfiguration unit() {
    return new PersistenceConfiguration("cards")
        .managedClass(Card.class)
        .property("jakarta.persistence.nonJtaDataSource", dataSource)
        .property("jakarta.persistence.schema-generation.database.action", "create");
  }

  private void assertStores(PersistenceConfiguration unit) {
    IndexValue index = IndexValue.of(new byte[] {1, 2});
    try (EntityManagerFactory factory = unit.createEntityManagerFactory()) {
      factory.runInTransaction(entities -> entities.persist(new Card("w1", encrypted, index)));
      Card read = factory.callInTransaction(entities -> entities.find(Card.class, "w1"));
      assertThat(read.citizenId).isEqualTo(encrypted);
      assertThat(read.citizenIdIndex).isEqualTo(index);
    }
  }

  @Entity
  static class Card {

    @Id private @Nullable String id;
    private @Nullable Encrypted<CitizenId> citizenId;
    private @Nullable IndexValue citizenIdIndex;

    protected Card() {}

    Card(String id, Encrypted<CitizenId> citizenId, IndexValue citizenIdIndex) {
      this.id = id;
      this.citizenId = citizenId;
      this.citizenIdIndex = citizenIdIndex;
    }

    @Nullable String id() {
      return id;
    }
  }
}
