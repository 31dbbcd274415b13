package io.github.pii4j.storing;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.jpa.EncryptedBytesConverter;
import io.github.pii4j.jpa.IndexBytesConverter;
import io.github.pii4j.jpa.TokenConverter;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import javax.sql.DataSource;

/** Through Hibernate; binary is the rule, text the exception. */
final class HibernateWorkers implements WorkerStore {

  private final EntityManagerFactory factory;

  HibernateWorkers(DataSource database) {
    factory =
        new PersistenceConfiguration("workers")
            .managedClass(WorkerRow.class)
            .managedClass(EncryptedBytesConverter.class)
            .managedClass(IndexBytesConverter.class)
            .managedClass(TokenConverter.class)
            .property("jakarta.persistence.nonJtaDataSource", database)
            .createEntityManagerFactory();
  }

  @Override
  public void insert(List<WorkerRow> rows) {
    factory.runInTransaction(entities -> rows.forEach(entities::persist));
  }

  @Override
  public WorkerRow find(String id) {
    return requireNonNull(
        factory.<WorkerRow>callInTransaction(entities -> entities.find(WorkerRow.class, id)));
  }

  @Override
  public List<WorkerRow> all() {
    return factory.callInTransaction(
        entities ->
            entities
                .createQuery("select w from WorkerRow w order by w.id", WorkerRow.class)
                .getResultList());
  }

  @Override
  public List<WorkerRow> withCitizenId(IndexQuery<CitizenId> query) {
    return where("citizenIdIndex", query.index());
  }

  @Override
  public List<WorkerRow> withTail(IndexQuery<CitizenId> query) {
    return where("citizenIdTail", query.index());
  }

  @Override
  public List<WorkerRow> withMobile(IndexQuery<MobileNumber> query) {
    return where("mobileIndex", query.index());
  }

  @Override
  public List<WorkerRow> withMobileToken(Token<MobileNumber> token) {
    return where("mobileToken", token);
  }

  private List<WorkerRow> where(String property, Object value) {
    return factory.callInTransaction(
        entities ->
            entities
                .createQuery(
                    "select w from WorkerRow w where w." + property + " = :value order by w.id",
                    WorkerRow.class)
                .setParameter("value", value)
                .getResultList());
  }

  @Override
  public void update(WorkerRow row) {
    factory.runInTransaction(entities -> entities.merge(row));
  }

  @Override
  public void close() {
    factory.close();
  }
}
