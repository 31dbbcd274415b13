package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCopyTests {

  private final Desk it = new Desk();

  @Test
  void the_json_has_every_item_of_every_store_with_its_exact_value() {
    DataCopy copy = copy();

    assertThat(copy.toJson())
        .isEqualTo(
            "{\"format\":\"pii4j-copy-1\",\"items\":["
                + item("contact.email", "accounts", "zhang.san@example.com", 0, copy)
                + ","
                + item("contact.mobile-number", "accounts", Desk.MOBILE, 1, copy)
                + ","
                + item("financial.transaction", "wages", "=1+2", 2, copy)
                + ","
                + item("financial.transaction", "wages", "6,500 \\\"net\\\"", 3, copy)
                + ","
                + item("identity.name", "accounts", Desk.NAME, 4, copy)
                + "],\"made\":\"2026-03-02T02:00:00Z\",\"request\":\""
                + it.desk.of(Desk.WORKER).get(0).id()
                + "\"}");
    assertThat(CanonicalJson.read(copy.toJson()).toText()).isEqualTo(copy.toJson());
  }

  @Test
  void the_csv_is_quoted_and_runs_nothing() {
    List<String> lines = copy().toCsv().lines().toList();

    assertThat(lines.get(0)).isEqualTo("category,name_zh,name_en,store,value");
    assertThat(lines.get(3)).startsWith("financial.transaction,").endsWith(",wages,'=1+2");
    assertThat(lines.get(4)).endsWith(",wages,\"6,500 \"\"net\"\"\"");
    assertThat(copy().toCsv()).endsWith("\r\n");
  }

  @Test
  void the_same_data_is_the_same_text_in_whatever_order_stores_are_named() {
    RequestId id = it.verified(new Wish.Copy());
    RightsRequest request = it.desk.find(id).orElseThrow();
    DataCopy one = fulfilment(it.accounts, it.wages).copy(request, it.now);
    DataCopy other = fulfilment(it.wages, it.accounts).copy(request, it.now);

    assertThat(one.toJson()).isEqualTo(other.toJson());
    assertThat(one.toCsv()).isEqualTo(other.toCsv());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+86",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        "\u3000=1",
        "＝1",
        "＋1",
        "－1",
        "＠1"
      })
  void what_a_spreadsheet_would_run_is_led_by_an_apostrophe(String value) {
    assertThat(cells(row(value)).get(0)).isEqualTo("'" + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1", "a=b", "张三", "a\"b", "a,b", "a\r\nb"})
  void what_it_would_not_run_stays_as_it_is(String value) {
    assertThat(cells(row(value)).get(0)).isEqualTo(value);
  }

  @Property
  void any_cells_come_back_but_for_the_apostrophe(@ForAll String first, @ForAll String second) {
    List<String> cells = cells(CsvText.row(List.of(first, second)));

    assertThat(cells).hasSize(2);
    assertThat(cells.get(0)).isIn(first, "'" + first);
    assertThat(cells.get(1)).isIn(second, "'" + second);
    assertThat("=+-@\t\r\n")
        .doesNotContain(cells.get(0).isEmpty() ? "x" : cells.get(0).substring(0, 1));
  }

  private DataCopy copy() {
    return ((RightsAnswer.Data) it.answer(new Wish.Copy())).copy();
  }

  private Fulfilment fulfilment(PersonalDataStore... stores) {
    return new Fulfilment(
        it.policy,
        new PolicyItems(it.policy, Catalogue.bundled()),
        new DataStores(List.of(stores)),
        null);
  }

  private static String item(String code, String store, String value, int at, DataCopy copy) {
    CopyItem item = copy.items().get(at);
    return "{\"category\":\""
        + code
        + "\",\"name\":{\"en\":\""
        + item.name().in(Locale.ENGLISH)
        + "\",\"zh\":\""
        + item.name().in(Locale.CHINESE)
        + "\"},\"store\":\""
        + store
        + "\",\"value\":\""
        + value
        + "\"}";
  }

  private static String row(String value) {
    return CsvText.row(List.of(value, "end"));
  }

  /** Reads one row by the letter of RFC 4180. */
  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length() - 2; i++) {
      char it = row.charAt(i);
      if (quoted && it == '"' && row.charAt(i + 1) == '"') {
        cell.append(it);
        i++;
      } else if (it == '"') {
        quoted = !quoted;
      } else if (it == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(it);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
