package io.github.pii4j.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.servers.H2Databases;
import io.github.pii4j.policy.MeasureKind;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.rights.RightsException.Code;
import io.github.pii4j.rights.jdbc.JdbcRequestStore;
import io.github.pii4j.rights.jdbc.RequestKeys;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the labour platform promises about the protection of data, where people ask for theirs. */
class SeedProtectionTests {

  private final Desk it = new Desk();

  @Test
  void SEED_42_every_item_of_the_policy_is_encrypted_at_rest() {
    assertThat(it.policy.items()).isNotEmpty();
    for (PolicyItem item : it.policy.items()) {
      assertThat(it.policy.security())
          .as(item.code())
          .anyMatch(one -> one.kind() == MeasureKind.ENCRYPT_AT_REST && one.protects(item));
    }
  }

  @Test
  void SEED_42_who_asks_and_for_what_is_ciphertext_in_every_column() throws SQLException {
    try (HikariDataSource pool = H2Databases.inMemory().pool(2)) {
      JdbcRequestStore store = JdbcRequestStore.of(pool, RequestKeys.of(new byte[32])).migrate();
      RightsDesk desk =
          RightsDesk.builder(store, it.policy)
              .stores(it.accounts, it.wages)
              .registration("account.register")
              .build();
      RequestId id =
          desk.receive(
                  Desk.WORKER,
                  CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002"))
              .id();
      desk.askIdentity(id, Set.of("identity.name"));
      desk.answerIdentity(id, Map.of("identity.name", Desk.NAME));
      desk.fulfil(id);

      List<String> cells = cells(pool, "SELECT * FROM rights_request");

      assertThat(cells).hasSizeGreaterThan(8);
      for (String value : List.of("19900000002", "2/mobile", Desk.NAME, "worker-17")) {
        assertThat(cells).noneMatch(cell -> cell.contains(value));
      }
      assertThat(desk.find(Desk.WORKER, id)).as("and is read again by its key").isPresent();
    }
  }

  private static List<String> cells(HikariDataSource pool, String sql) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          Object cell = rows.getObject(i);
          cells.add(cell instanceof byte[] raw ? new String(raw, UTF_8) : rows.getString(i) + "");
        }
      }
    }
    return cells;
  }

  @Test
  void SEED_44_no_store_is_read_for_somebody_who_did_not_show_who_they_are() {
    List<String> reads = new ArrayList<>();
    it.accounts.reading = () -> reads.add("accounts");
    it.wages.reading = () -> reads.add("wages");
    Wish mobile = CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002");

    for (Wish wish : List.of(new Wish.Access(), new Wish.Copy(), mobile)) {
      RequestId id = it.desk.receive(Desk.WORKER, wish).id();
      assertDenied(Code.NOT_NOW, () -> it.desk.fulfil(id));
      assertDenied(Code.NOT_NOW, () -> it.desk.writeCopy(id, CopyForm.CSV, new StringBuilder()));
      assertDenied(Code.ASKED_BY_ANOTHER, () -> it.desk.signedIn(id, Desk.OTHER));
      assertThat(it.desk.find(Desk.OTHER, id)).isEmpty();
    }

    assertThat(reads).isEmpty();
  }

  @Test
  void SEED_44_who_showed_who_they_are_sees_their_own_and_nobody_elses() {
    RequestId id = it.desk.receive(Desk.OTHER, new Wish.Access()).id();
    it.desk.signedIn(id, Desk.OTHER);

    RightsAnswer.Data answer = (RightsAnswer.Data) it.desk.fulfil(id);

    assertThat(answer.copy().items()).extracting(CopyItem::reveal).containsExactly("李四");
    assertDenied(Code.NOT_NOW, () -> it.desk.fulfil(id));
  }

  @Test
  void SEED_44_every_item_is_behind_a_limit_of_access() {
    for (PolicyItem item : it.policy.items()) {
      assertThat(it.policy.security())
          .as(item.code())
          .anyMatch(one -> one.kind() == MeasureKind.ACCESS_CONTROL && one.protects(item));
    }
  }

  @Test
  void SEED_45_other_measures_are_named_in_words() {
    Set<MeasureKind> named =
        Set.of(
            MeasureKind.ENCRYPT_AT_REST,
            MeasureKind.ENCRYPT_IN_TRANSIT,
            MeasureKind.PASSWORD,
            MeasureKind.ACCESS_CONTROL);

    assertThat(it.policy.security())
        .filteredOn(one -> !named.contains(one.kind()))
        .isNotEmpty()
        .allSatisfy(
            one -> {
              assertThat(one.text().orElseThrow().in(Locale.CHINESE)).isNotBlank();
              assertThat(one.text().orElseThrow().in(Locale.ENGLISH)).isNotBlank();
            });
  }

  private static void assertDenied(Code code, Runnable read) {
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(read::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
