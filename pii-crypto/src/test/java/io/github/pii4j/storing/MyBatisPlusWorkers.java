package io.github.pii4j.storing;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper;
import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.mybatis.EncryptedBytesHandler;
import io.github.pii4j.mybatis.EncryptedTextHandler;
import io.github.pii4j.mybatis.IndexBytesHandler;
import io.github.pii4j.mybatis.IndexColumn;
import io.github.pii4j.mybatis.IndexTextHandler;
import io.github.pii4j.mybatis.TokenHandler;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.MobileNumber;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Through MyBatis-Plus: no statement is written by hand. */
final class MyBatisPlusWorkers implements WorkerStore {

  private final SqlSessionFactory sessions;

  MyBatisPlusWorkers(DataSource database) {
    MybatisConfiguration configuration =
        new MybatisConfiguration(new Environment("test", new JdbcTransactionFactory(), database));
    configuration.getTypeHandlerRegistry().register(EncryptedBytesHandler.class);
    configuration.getTypeHandlerRegistry().register(IndexBytesHandler.class);
    configuration.getTypeHandlerRegistry().register(EncryptedTextHandler.class);
    configuration.getTypeHandlerRegistry().register(IndexTextHandler.class);
    configuration.getTypeHandlerRegistry().register(TokenHandler.class);
    configuration.addMapper(WorkerPlusMapper.class);
    sessions = new MybatisSqlSessionFactoryBuilder().build(configuration);
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
    return call(mapper -> mapper.selectById(id));
  }

  @Override
  public List<WorkerRow> all() {
    return select(inOrder());
  }

  @Override
  public List<WorkerRow> withCitizenId(IndexQuery<CitizenId> query) {
    return select(IndexColumn.BINARY.equalTo(inOrder(), WorkerRow::getCitizenIdIndex, query));
  }

  @Override
  public List<WorkerRow> withTail(IndexQuery<CitizenId> query) {
    return select(IndexColumn.BINARY.equalTo(inOrder(), WorkerRow::getCitizenIdTail, query));
  }

  @Override
  public List<WorkerRow> withMobile(IndexQuery<MobileNumber> query) {
    return select(IndexColumn.TEXT.equalTo(inOrder(), WorkerRow::getMobileIndex, query));
  }

  @Override
  public List<WorkerRow> withMobileToken(Token<MobileNumber> token) {
    return select(inOrder().eq(WorkerRow::getMobileToken, token));
  }

  private List<WorkerRow> select(LambdaQueryWrapper<WorkerRow> wrapper) {
    return call(mapper -> mapper.selectList(wrapper));
  }

  private static LambdaQueryWrapper<WorkerRow> inOrder() {
    return new LambdaQueryWrapper<WorkerRow>().orderByAsc(WorkerRow::getId);
  }

  @Override
  public void update(WorkerRow row) {
    call(mapper -> mapper.updateById(row));
  }

  private <R> R call(Function<WorkerPlusMapper, R> work) {
    try (SqlSession session = sessions.openSession()) {
      R result = work.apply(session.getMapper(WorkerPlusMapper.class));
      session.commit();
      return result;
    }
  }

  @Override
  public void close() {
    // Holds no connection between two calls.
  }
}
