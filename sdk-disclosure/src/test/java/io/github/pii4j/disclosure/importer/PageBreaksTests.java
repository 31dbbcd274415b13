package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of pages and what stands beside them are no part of a list. */
class PageBreaksTests {

  @Test
  void a_block_goes_on_over_the_end_of_a_page() {
    assertThat(without("松果 App 隐私政策\n收集信息：OAID、\n\n第 1 页 共 2 页\n松果 App 隐私政策\nIMEI\n第 2 页 共 2 页"))
        .containsExactly("收集信息：OAID、", "IMEI");
  }

  @Test
  void lines_that_are_repeated_elsewhere_stay() {
    assertThat(without("清单\n公司：a\n目的：b\n公司：a\n\n- 1 -\n\n目的：c"))
        .containsExactly("清单", "公司：a", "目的：b", "公司：a", "目的：c");
  }

  private static List<String> without(String text) {
    List<ListLine> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(new ListLine(lines.size() + 1, line)));
    return PageBreaks.without(lines).stream()
        .filter(line -> !line.isBlank())
        .map(ListLine::text)
        .toList();
  }
}
