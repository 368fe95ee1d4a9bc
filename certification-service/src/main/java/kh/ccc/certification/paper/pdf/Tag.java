package kh.ccc.certification.paper.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** A piece of the document as a screen reader tells it: heading, paragraph, table, figure. */
public final class Tag {

  private final COSDictionary element = new COSDictionary();
  private final COSArray children = new COSArray();
  private final String type;

  Tag(String type, COSDictionary parent) {
    this.type = type;
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setItem(COSName.S, COSName.getPDFName(type));
    element.setItem(COSName.P, parent);
    element.setItem(COSName.K, children);
  }

  String type() {
    return type;
  }

  COSDictionary element() {
    return element;
  }

  /** A new piece below this one, after those that are there. */
  public Tag add(String childType) {
    Tag child = new Tag(childType, element);
    children.add(child.element);
    return child;
  }

  /** A picture and what there is to know of it. */
  public Tag figure(String alternative, double x, double y, double width, double height) {
    Tag figure = add("Figure");
    figure.element.setString(COSName.ALT, alternative);
    COSDictionary layout = attributes("Layout");
    COSArray box = new COSArray();
    for (double side : List.of(x, Canvas.HEIGHT - y - height, x + width, Canvas.HEIGHT - y)) {
      box.add(COSNumbers.of(side * Canvas.POINTS));
    }
    layout.setItem(COSName.BBOX, box);
    figure.element.setItem(COSName.A, layout);
    return figure;
  }

  /** The head of a column. */
  public Tag columnHead() {
    Tag head = add("TH");
    COSDictionary table = attributes("Table");
    table.setName(COSName.getPDFName("Scope"), "Column");
    head.element.setItem(COSName.A, table);
    return head;
  }

  private static COSDictionary attributes(String owner) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, owner);
    return attributes;
  }

  /** Notes that marked content of a page belongs here. */
  void mark(COSDictionary page, int mark) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page);
    reference.setItem(COSName.MCID, COSInteger.get(mark));
    children.add(reference);
  }

  /** The marked contents of a page in their order, as the parent tree wants them. */
  static COSArray parents(List<Tag> marks) {
    COSArray parents = new COSArray();
    marks.forEach(tag -> parents.add(tag.element));
    return parents;
  }
}
