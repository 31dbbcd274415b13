package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables that were copied out of a page with one cell on each line. */
class CellLinesTests {

  private static final String HEAD = "SDK名称\n公司名称\n使用目的\n收集信息\n";

  @Test
  void rows_of_as_many_lines_as_labels_are_read() {
    CellLines.Table table =
        table(HEAD + "松果推送\n松果软件有限公司\n推送\nOAID\n松果地图\n松果软件有限公司\n地图\n位置\n如有疑问请联系我们。\n")
            .orElseThrow();

    assertThat(texts(table)).hasSize(3).contains(List.of("松果地图", "松果软件有限公司", "地图", "位置"));
    assertThat(table.end()).isEqualTo(12);
  }

  @Test
  void a_cell_of_several_lines_goes_where_it_fits() {
    CellLines.Table table =
        table("序号\n" + HEAD + "1\n松果推送\n松果软件有限公司\n推送\nOAID、\nIMEI\n2\n松果地图\n松果软件有限公司\n地图\n位置\n")
            .orElseThrow();

    assertThat(texts(table))
        .containsExactly(
            List.of("序号", "SDK名称", "公司名称", "使用目的", "收集信息"),
            List.of("1", "松果推送", "松果软件有限公司", "推送", "OAID、\nIMEI"),
            List.of("2", "松果地图", "松果软件有限公司", "地图", "位置"));
  }

  @Test
  void a_head_that_is_repeated_on_a_page_is_no_row() {
    CellLines.Table table =
        table(HEAD + "松果推送\n松果软件有限公司\n推送\nOAID\n" + HEAD + "松果地图\n松果软件有限公司\n地图\n位置\n")
            .orElseThrow();

    assertThat(texts(table)).hasSize(3);
  }

  @Test
  void labels_with_their_values_between_are_no_table() {
    assertThat(table("公司名称\n松果软件有限公司\n使用目的\n推送\n收集信息\nOAID\n")).isEmpty();
    assertThat(table(HEAD)).isEmpty();
    assertThat(table("收集信息\n使用目的\n使用场景\nOAID\n推送\n启动时\n")).isEmpty();
  }

  private static List<List<String>> texts(CellLines.Table table) {
    return table.rows().stream()
        .map(row -> row.cells().stream().map(TableCell::text).toList())
        .toList();
  }

  private static Optional<CellLines.Table> table(String text) {
    List<ListLine> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(new ListLine(lines.size() + 1, line)));
    return CellLines.at(lines, 0, FieldLabels.bundled());
  }
}
