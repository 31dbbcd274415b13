package io.github.pii4j.storing;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.jpa.EncryptedBytesConverter;
import io.github.pii4j.jpa.IndexBytesConverter;
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
    return where("citizenIdIndex", query);
  }

  @Override
  public List<WorkerRow> withTail(IndexQuery<CitizenId> query) {
    return where("citizenIdTail", query);
  }

  @Override
  public List<WorkerRow> withMobile(IndexQuery<MobileNumber> query) {
    return where("mobileIndex", query);
  }

  private List<WorkerRow> where(String property, IndexQuery<?> query) {
    return factory.callInTransaction(
        entities ->
            entities
                .createQuery(
                    "select w from WorkerRow w where w." + property + " = :index order by w.id",
                    WorkerRow.class)
                .setParameter("index", query.index())
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
