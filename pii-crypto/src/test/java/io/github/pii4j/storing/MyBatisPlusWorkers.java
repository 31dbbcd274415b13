package io.github.pii4j.storing;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper;
import io.github.pii4j.mybatis.EncryptedBytesHandler;
import io.github.pii4j.mybatis.EncryptedTextHandler;
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
    configuration.getTypeHandlerRegistry().register(EncryptedTextHandler.class);
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
    return call(
        mapper ->
            mapper.selectList(new LambdaQueryWrapper<WorkerRow>().orderByAsc(WorkerRow::getId)));
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
