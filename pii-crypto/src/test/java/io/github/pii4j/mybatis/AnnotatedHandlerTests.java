package io.github.pii4j.mybatis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.MybatisSqlSessionFactoryBuilder;
import com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.LambdaUpdateWrapper;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.BlindIndex;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.IndexWidth;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.servers.H2Databases;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MyBatis-Plus where nothing is registered and properties name their handlers. */
class AnnotatedHandlerTests {

  private static final FieldName FIELD = FieldName.of("card", "citizen_id");
  private static final CitizenId ID = CitizenId.parse("440524188001010014");

  private final HikariDataSource dataSource = H2Databases.inMemory().pool(2);
  private final PiiCrypto crypto = HostCrypto.create();
  private final FieldCipher<CitizenId> cipher = crypto.field(CitizenId.TYPE, FIELD);
  private final BlindIndex<CitizenId> byId =
      crypto.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(20));
  private final IndexQuery<CitizenId> query = IndexQuery.equalTo(byId, ID);

  private SqlSession session;
  private CardMapper cards;

  @BeforeEach
  void open() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table card (id varchar(9), citizen_id varbinary(64), as_bytes varbinary(9),"
              + " as_text varchar(18))");
    }
    MybatisConfiguration configuration =
        new MybatisConfiguration(new Environment("test", new JdbcTransactionFactory(), dataSource));
    configuration.addMapper(CardMapper.class);
    session = new MybatisSqlSessionFactoryBuilder().build(configuration).openSession(true);
    cards = session.getMapper(CardMapper.class);
    cards.insert(new Card("c1", cipher.encrypt(ID, SubjectId.of("c1")), byId.of(ID)));
  }

  @AfterEach
  void close() {
    session.close();
    crypto.close();
    dataSource.close();
  }

  @Test
  void a_row_is_read() {
    Card read = cards.selectById("c1");

    assertThat(cipher.decrypt(requireNonNull(read.citizenId), SubjectId.of("c1"))).isEqualTo(ID);
    assertThat(read.asBytes).isEqualTo(byId.of(ID));
    assertThat(read.asText).isEqualTo(byId.of(ID));
  }

  @Test
  void wrappers_by_lambda_find_it_in_either_column() {
    LambdaQueryWrapper<Card> binary =
        IndexColumn.BINARY.equalTo(new LambdaQueryWrapper<>(), Card::getAsBytes, query);
    LambdaQueryWrapper<Card> text =
        IndexColumn.TEXT.equalTo(new LambdaQueryWrapper<>(), Card::getAsText, query);

    assertThat(cards.selectList(binary)).hasSize(1);
    assertThat(cards.selectList(text)).hasSize(1);
  }

  @Test
  void wrappers_by_name_find_it_in_either_column() {
    QueryWrapper<Card> wrapper = new QueryWrapper<>();
    IndexColumn.BINARY.anyOf(wrapper, "as_bytes", List.of(query));
    IndexColumn.TEXT.anyOf(wrapper, "as_text", List.of(query));

    assertThat(cards.selectCount(wrapper)).isEqualTo(1);
  }

  @Test
  void what_has_another_index_value_is_not_found() {
    IndexQuery<CitizenId> other = IndexQuery.equalTo(byId, CitizenId.parse("441900189001010010"));

    assertThat(
            cards.selectList(
                IndexColumn.TEXT.equalTo(new LambdaQueryWrapper<>(), Card::getAsText, other)))
        .isEmpty();
  }

  @Test
  void a_wrapper_of_updates_takes_the_condition() {
    LambdaUpdateWrapper<Card> wrapper =
        IndexColumn.TEXT
            .equalTo(new LambdaUpdateWrapper<Card>(), Card::getAsText, query)
            .eq(Card::getId, "c1")
            .set(Card::getAsText, null);

    assertThat(cards.update(null, wrapper)).isEqualTo(1);
    assertThat(cards.selectById("c1").asText).isNull();
  }

  interface CardMapper extends BaseMapper<Card> {}

  @TableName(value = "card", autoResultMap = true)
  static class Card {

    @TableId private @Nullable String id;

    @TableField(typeHandler = EncryptedBytesHandler.class)
    private @Nullable Encrypted<CitizenId> citizenId;

    @TableField(typeHandler = IndexBytesHandler.class)
    private @Nullable IndexValue asBytes;

    @TableField(typeHandler = IndexTextHandler.class)
    private @Nullable IndexValue asText;

    Card() {}

    Card(String id, Encrypted<CitizenId> citizenId, IndexValue index) {
      this.id = id;
      this.citizenId = citizenId;
      this.asBytes = index;
      this.asText = index;
    }

    public @Nullable String getId() {
      return id;
    }

    public @Nullable Encrypted<CitizenId> getCitizenId() {
      return citizenId;
    }

    public @Nullable IndexValue getAsBytes() {
      return asBytes;
    }

    public @Nullable IndexValue getAsText() {
      return asText;
    }
  }
}
