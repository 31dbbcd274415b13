package io.github.pii4j.mybatis;

import com.baomidou.mybatisplus.core.conditions.interfaces.Compare;
import com.baomidou.mybatisplus.core.conditions.interfaces.Func;
import io.github.pii4j.crypto.EncryptedProperty;
import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.IndexValue;
import java.util.Collection;
import java.util.List;

/**
 * Adds conditions on an index column to the wrappers of MyBatis-Plus, which apply no type handler
 * of a property to the values that they are given.
 *
 * <pre>{@code
 * IndexQuery<CitizenId> query = IndexQuery.equalTo(byId, id);
 * LambdaQueryWrapper<Worker> wrapper =
 *     IndexColumn.BINARY.equalTo(
 *         new LambdaQueryWrapper<Worker>(), Worker::getCitizenIdIndex, query);
 * List<Worker> found = citizenId.keep(mapper.selectList(wrapper), query);
 * }</pre>
 *
 * <p>Serves every wrapper, by names and by lambdas, of queries, updates and deletions. What a
 * wrapper finds is for {@link EncryptedProperty#keep} to judge, so update and delete by the keys of
 * the rows that it kept, never by an index column alone. Immutable and thread-safe.
 */
public enum IndexColumn {
  /** Holds {@link IndexValue#bytes()}. */
  BINARY {
    @Override
    Object parameter(IndexValue value) {
      return value.bytes();
    }
  },
  /** Holds {@link IndexValue#text()}. */
  TEXT {
    @Override
    Object parameter(IndexValue value) {
      return value.text();
    }
  };

  /** Rows that may be what {@code query} asks for. */
  public <W, C> W equalTo(Compare<W, C> wrapper, C column, IndexQuery<?> query) {
    return wrapper.eq(column, parameter(query.index()));
  }

  /**
   * Rows that may be what any of the queries asks for.
   *
   * @param queries for one index
   * @throws IllegalArgumentException if there is none: databases disagree on an empty list
   */
  public <W, C> W anyOf(Func<W, C> wrapper, C column, Collection<? extends IndexQuery<?>> queries) {
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("at least one query");
    }
    List<Object> parameters =
        queries.stream().map(IndexQuery::index).distinct().map(this::parameter).toList();
    return wrapper.in(column, parameters);
  }

  /** What every configuration of MyBatis knows how to bind. */
  abstract Object parameter(IndexValue value);
}
