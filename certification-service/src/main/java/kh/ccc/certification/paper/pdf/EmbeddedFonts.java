package kh.ccc.certification.paper.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Puts those glyphs of the faces into a document that it shows, and no others. */
final class EmbeddedFonts {

  private final PDDocument document;
  private final TypeCase types;

  EmbeddedFonts(PDDocument document, TypeCase types) {
    this.document = document;
    this.types = types;
  }

  /** The fonts by their names in the pages' resources. */
  COSDictionary embed(UsedGlyphs used) throws IOException {
    COSDictionary fonts = new COSDictionary();
    for (Map.Entry<Face, NavigableMap<Integer, String>> face : used.byFace().entrySet()) {
      fonts.setItem(COSName.getPDFName(face.getKey().key()), embed(face.getKey(), face.getValue()));
    }
    return fonts;
  }

  private COSDictionary embed(Face face, NavigableMap<Integer, String> glyphs) throws IOException {
    PDType0Font font = PDType0Font.load(document, types.of(face).font(), true);
    font.addGlyphsToSubset(glyphs.keySet());
    font.subset();
    byte[] meanings = toUnicode(glyphs).getBytes(StandardCharsets.US_ASCII);
    COSDictionary dictionary = font.getCOSObject();
    // PDFBox knows only glyphs that a letter has for its own.
    dictionary.setItem(COSName.TO_UNICODE, TaggedPdf.stream(document, meanings));
    return dictionary;
  }

  private static String toUnicode(NavigableMap<Integer, String> glyphs) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    int left = glyphs.size();
    int inBlock = 0;
    for (Map.Entry<Integer, String> glyph : glyphs.entrySet()) {
      if (inBlock == 0) {
        inBlock = Math.min(left, 100);
        map.append(inBlock).append(" beginbfchar\n");
      }
      map.append('<').append(Hex.glyph(glyph.getKey())).append("> <");
      map.append(Hex.utf16(glyph.getValue())).append(">\n");
      left--;
      inBlock--;
      map.append(inBlock == 0 ? "endbfchar\n" : "");
    }
    return map.append(
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """)
        .toString();
  }
}
