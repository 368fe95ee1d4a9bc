package kh.ccc.certification.paper.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Drawings that a document shows often and keeps once. */
final class Stamps {

  private record Stamp(Rectangle2D box, byte[] content) {}

  private final Map<String, Stamp> stamps = new LinkedHashMap<>();

  boolean has(String name) {
    return stamps.containsKey(name);
  }

  void put(String name, Rectangle2D box, byte[] content) {
    stamps.put(name, new Stamp(box, content));
  }

  /** The drawings by their names in the pages' resources. */
  COSDictionary embed(PDDocument document) throws IOException {
    COSDictionary forms = new COSDictionary();
    for (Map.Entry<String, Stamp> stamp : stamps.entrySet()) {
      forms.setItem(COSName.getPDFName(stamp.getKey()), form(document, stamp.getValue()));
    }
    return forms;
  }

  private static COSStream form(PDDocument document, Stamp stamp) throws IOException {
    COSStream form = TaggedPdf.stream(document, stamp.content());
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    COSArray box = new COSArray();
    box.add(COSNumbers.of(stamp.box().getMinX()));
    box.add(COSNumbers.of(stamp.box().getMinY()));
    box.add(COSNumbers.of(stamp.box().getMaxX()));
    box.add(COSNumbers.of(stamp.box().getMaxY()));
    form.setItem(COSName.BBOX, box);
    form.setItem(COSName.RESOURCES, new COSDictionary());
    return form;
  }
}
