package kh.ccc.certification.paper.pdf;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.paper.Paper.Table;
import kh.ccc.certification.paper.pdf.Canvas.Align;

/**
 * Sets a table row by row. A row stays on one page unless it is longer than one; the head comes
 * again on each page, where only the eye needs it.
 */
final class TableSetting {

  private static final float SIZE = 8.5f;
  private static final double PADDING = 1.6;
  private static final double LEADING = PaperLook.leading(Face.TEXT, SIZE);

  private final TypeCase types;
  private final Pages pages;
  private final Table table;
  private final double[] edges;

  TableSetting(TypeCase types, Pages pages, Table table) {
    this.types = types;
    this.pages = pages;
    this.table = table;
    this.edges = edges(table.shares());
  }

  private static double[] edges(List<Integer> shares) {
    double whole = shares.stream().mapToInt(Integer::intValue).sum();
    double[] edges = new double[shares.size() + 1];
    edges[0] = PaperLook.LEFT;
    for (int i = 0; i < shares.size(); i++) {
      edges[i + 1] = edges[i] + PaperLook.WIDTH * shares.get(i) / whole;
    }
    return edges;
  }

  void set(Tag tag) {
    List<List<String>> head = broken(Face.STRONG, table.head());
    double first = table.rows().isEmpty() ? 0 : height(broken(Face.TEXT, table.rows().getFirst()));
    pages.need(Math.min(height(head) + first, PaperLook.BOTTOM - PaperLook.TOP));
    Tag headRow = tag.add("TR");
    List<Tag> heads = table.head().stream().map(cell -> headRow.columnHead()).toList();
    drawHead(head, heads);
    for (List<String> row : table.rows()) {
      row(tag.add("TR"), broken(Face.TEXT, row), head);
    }
  }

  private void row(Tag row, List<List<String>> cells, List<List<String>> head) {
    List<Tag> tags = cells.stream().map(cell -> row.add("TD")).toList();
    if (!pages.fits(height(cells))) {
      nextPage(head);
    }
    int lines = lines(cells);
    int from = 0;
    while (from < lines) {
      int most = (int) ((PaperLook.BOTTOM - pages.y() - 2 * PADDING) / LEADING);
      int to = Math.min(lines, from + Math.max(1, most));
      part(tags, cells, from, to);
      from = to;
      if (from < lines) {
        nextPage(head);
      }
    }
  }

  private void nextPage(List<List<String>> head) {
    pages.turn();
    drawHead(head, List.of());
  }

  private void part(List<Tag> tags, List<List<String>> cells, int from, int to) {
    for (int column = 0; column < cells.size(); column++) {
      List<String> lines = cells.get(column);
      for (int i = from; i < Math.min(to, lines.size()); i++) {
        String line = lines.get(i);
        double base = pages.y() + PADDING + (i - from) * LEADING + base();
        double x = edges[column] + PADDING;
        Canvas canvas = pages.canvas();
        canvas.tagged(
            tags.get(column),
            () -> canvas.text(Face.TEXT, SIZE, Ink.BLACK, Align.LEFT, x, base, line));
      }
    }
    pages.advance((to - from) * LEADING + 2 * PADDING);
    rule(0.15);
  }

  /**
   * @param tags of the cells; none when the head is repeated
   */
  private void drawHead(List<List<String>> head, List<Tag> tags) {
    Canvas canvas = pages.canvas();
    double height = height(head);
    canvas.artifact(() ->
        canvas.fill(
            PaperLook.GROUND,
            new Rectangle2D.Double(PaperLook.LEFT, pages.y(), PaperLook.WIDTH, height)));
    for (int column = 0; column < head.size(); column++) {
      Runnable cell = headCell(canvas, head.get(column), edges[column] + PADDING);
      if (tags.isEmpty()) {
        canvas.artifact(cell);
      } else {
        canvas.tagged(tags.get(column), cell);
      }
    }
    pages.advance(height);
    rule(0.35);
  }

  private Runnable headCell(Canvas canvas, List<String> lines, double x) {
    double top = pages.y() + PADDING + base();
    return () -> {
      for (int i = 0; i < lines.size(); i++) {
        canvas.text(
            Face.STRONG, SIZE, PaperLook.HEADING, Align.LEFT, x, top + i * LEADING, lines.get(i));
      }
    };
  }

  private void rule(double width) {
    Canvas canvas = pages.canvas();
    double y = pages.y();
    canvas.artifact(() ->
        canvas.stroke(
            PaperLook.RULE,
            width,
            new Line2D.Double(PaperLook.LEFT, y, PaperLook.LEFT + PaperLook.WIDTH, y)));
  }

  private List<List<String>> broken(Face face, List<String> cells) {
    List<List<String>> broken = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      float width = PaperLook.points(edges[i + 1] - edges[i] - 2 * PADDING);
      broken.add(types.lines(face, SIZE, cells.get(i), width));
    }
    return broken;
  }

  private static int lines(List<List<String>> cells) {
    return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
  }

  private static double height(List<List<String>> cells) {
    return lines(cells) * LEADING + 2 * PADDING;
  }

  private static double base() {
    return PaperLook.base(Face.TEXT, SIZE);
  }
}
