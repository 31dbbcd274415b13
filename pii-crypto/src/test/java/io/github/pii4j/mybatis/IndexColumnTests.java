package io.github.pii4j.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper;
import io.github.pii4j.crypto.BlindIndex;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.HostCrypto;
import io.github.pii4j.crypto.IndexQuery;
import io.github.pii4j.crypto.IndexWidth;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.value.CitizenId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexColumnTests {

  private static final CitizenId ID = CitizenId.parse("440524188001010014");
  private static final CitizenId OTHER = CitizenId.parse("441900189001010010");

  private final PiiCrypto crypto = HostCrypto.create();
  private final BlindIndex<CitizenId> byId =
      crypto.blindIndex(
          CitizenId.TYPE, FieldName.of("worker", "citizen_id"), IndexWidth.fullAcceptingGuesses());
  private final IndexQuery<CitizenId> query = IndexQuery.equalTo(byId, ID);
  private final QueryWrapper<Object> wrapper = new QueryWrapper<>();

  @AfterEach
  void close() {
    crypto.close();
  }

  @Test
  void a_binary_column_is_compared_with_bytes() {
    IndexColumn.BINARY.equalTo(wrapper, "id_index", query);

    assertThat(wrapper.getSqlSegment())
        .isEqualTo("(id_index = #{ew.paramNameValuePairs.MPGENVAL1})");
    assertThat(wrapper.getParamNameValuePairs())
        .hasEntrySatisfying(
            "MPGENVAL1", bound -> assertThat(bound).isEqualTo(query.index().bytes()));
  }

  @Test
  void a_text_column_is_compared_with_text() {
    IndexColumn.TEXT.equalTo(wrapper, "id_index", query);

    assertThat(wrapper.getSqlSegment()).contains("id_index = ");
    assertThat(wrapper.getParamNameValuePairs().values()).containsExactly(query.index().text());
  }

  @Test
  void the_condition_stands_beside_others() {
    assertThat(IndexColumn.TEXT.equalTo(wrapper.eq("city", 1), "id_index", query).eq("age", 2))
        .isSameAs(wrapper);
    assertThat(wrapper.getSqlSegment()).matches("\\(city = .* AND id_index = .* AND age = .*\\)");
  }

  @Test
  void several_values_are_asked_for_at_once_and_each_once() {
    IndexQuery<CitizenId> other = IndexQuery.equalTo(byId, OTHER);

    IndexColumn.TEXT.anyOf(wrapper, "id_index", List.of(query, other, query));

    assertThat(wrapper.getSqlSegment()).matches("\\(id_index IN \\([^,]+,[^,]+\\)\\)");
    assertThat(wrapper.getParamNameValuePairs().values())
        .containsExactlyInAnyOrder(query.index().text(), other.index().text());
  }

  @Test
  void no_question_is_refused() {
    assertThatThrownBy(() -> IndexColumn.TEXT.anyOf(wrapper, "id_index", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_wrapper_takes_it() {
    UpdateWrapper<Object> update = new UpdateWrapper<>();

    assertThat(IndexColumn.BINARY.equalTo(update, "id_index", query)).isSameAs(update);
    assertThat(IndexColumn.BINARY.anyOf(update, "id_index", List.of(query))).isSameAs(update);
  }
}
