package io.github.pii4j.storing;

import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Through MyBatis, with the package of handlers registered. */
final class MyBatisWorkers implements WorkerStore {

  private final SqlSessionFactory sessions;

  MyBatisWorkers(DataSource database) {
    Configuration configuration =
        new Configuration(new Environment("test", new JdbcTransactionFactory(), database));
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.getTypeHandlerRegistry().register("io.github.pii4j.mybatis");
    configuration.addMapper(WorkerMapper.class);
    sessions = new SqlSessionFactoryBuilder().build(configuration);
  }

  @Override
  public void insert(List<WorkerRow> rows) {
    call(
        mapper -> {
          rows.forEach(mapper::insert);
          return rows;
        });
  }

  @Override
  public WorkerRow find(String id) {
    return call(mapper -> mapper.find(id));
  }

  @Override
  public List<WorkerRow> all() {
    return call(WorkerMapper::all);
  }

  @Override
  public List<WorkerRow> withCitizenId(IndexQuery<CitizenId> query) {
    return call(mapper -> mapper.withCitizenIdIndex(query.index()));
  }

  @Override
  public List<WorkerRow> withTail(IndexQuery<CitizenId> query) {
    return call(mapper -> mapper.withTail(query.index()));
  }

  @Override
  public List<WorkerRow> withMobile(IndexQuery<MobileNumber> query) {
    return call(mapper -> mapper.withMobileIndex(query.index()));
  }

  @Override
  public List<WorkerRow> withMobileToken(Token<MobileNumber> token) {
    return call(mapper -> mapper.withMobileToken(token));
  }

  @Override
  public void update(WorkerRow row) {
    call(
        mapper -> {
          mapper.update(row);
          return row;
        });
  }

  private <R> R call(Function<WorkerMapper, R> work) {
    try (SqlSession session = sessions.openSession()) {
      R result = work.apply(session.getMapper(WorkerMapper.class));
      session.commit();
      return result;
    }
  }

  @Override
  public void close() {
    // Holds no connection between two calls.
  }
}
