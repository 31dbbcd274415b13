package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A table that is built of blocks instead of rows and cells. */
final class HtmlGrid {

  private static final Set<String> BLOCKS = Set.of("div", "ul", "ol", "section", "article");
  private static final int FEWEST_CELLS = 3;
  private static final int MOST_CELLS = 20;

  private final List<Element> rows = new ArrayList<>();
  private int width;

  private HtmlGrid() {}

  /** Its rows, which all have as many cells as the first; none if it is built otherwise. */
  static List<List<Element>> rows(Element element) {
    HtmlGrid grid = new HtmlGrid();
    boolean block = BLOCKS.contains(element.normalName());
    if (!block || !grid.add(element) || grid.rows.size() < 2) {
      return List.of();
    }
    return grid.rows.stream().map(row -> List.copyOf(row.children())).toList();
  }

  private boolean add(Element element) {
    for (Element child : element.children()) {
      boolean taken =
          isRow(child)
              || (child.childrenSize() > 0 && child.children().stream().allMatch(this::isRow));
      if (!taken) {
        return false;
      }
      if (isRow(child)) {
        rows.add(child);
      } else {
        rows.addAll(child.children());
      }
    }
    return !rows.isEmpty();
  }

  private boolean isRow(Element element) {
    int cells = element.childrenSize();
    boolean maybe =
        cells >= FEWEST_CELLS
            && cells <= MOST_CELLS
            && element.ownText().isBlank()
            && !element.normalName().equals("table");
    width = width == 0 && maybe ? cells : width;
    return maybe && cells == width;
  }
}
