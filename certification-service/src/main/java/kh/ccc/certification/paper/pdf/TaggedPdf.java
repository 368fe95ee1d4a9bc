package kh.ccc.certification.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.paper.Attachment;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document in the making that ends as PDF/A-3a and PDF/UA-1. Nothing in it depends on the moment
 * or the machine, so that the same content gives the same bytes.
 */
public final class TaggedPdf {

  private final TypeCase types;
  private final Description description;
  private final PDDocument document = new PDDocument();
  private final UsedGlyphs used = new UsedGlyphs();
  private final Stamps stamps = new Stamps();
  private final List<OpenPage> pages = new ArrayList<>();
  private final COSDictionary tree = new COSDictionary();
  private final Tag root = new Tag("Document", tree);

  private record OpenPage(PDPage page, Canvas canvas, List<Tag> marks) {}

  public TaggedPdf(TypeCase types, Description description) {
    this.types = types;
    this.description = description;
  }

  /** The tag that all others are below. */
  public Tag root() {
    return root;
  }

  /** A further page of A4. */
  public Canvas addPage() {
    PDPage page = new PDPage(PDRectangle.A4);
    List<Tag> marks = new ArrayList<>();
    Canvas canvas =
        new Canvas(
                types,
                used,
                stamps,
                tag -> {
                  tag.mark(page.getCOSObject(), marks.size());
                  marks.add(tag);
                })
            .inMillimetres();
    document.addPage(page);
    pages.add(new OpenPage(page, canvas, marks));
    return canvas;
  }

  /** Closes the document and gives its bytes. */
  public byte[] finish(List<Attachment> attachments) {
    try (document) {
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.FONT, new EmbeddedFonts(document, types).embed(used));
      resources.setItem(COSName.XOBJECT, stamps.embed(document));
      for (OpenPage page : pages) {
        finish(page, resources);
      }
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(COSName.STRUCT_TREE_ROOT, structure());
      CatalogEntries.add(document, catalog, description);
      EmbeddedFiles.add(document, catalog, attachments, description.madeAt());
      document.setVersion(1.7f);
      document.setDocumentId(description.seed());
      ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish(OpenPage open, COSDictionary resources) throws IOException {
    COSDictionary page = open.page().getCOSObject();
    page.setItem(COSName.CONTENTS, stream(document, open.canvas().content()));
    page.setItem(COSName.RESOURCES, resources);
    page.setInt(COSName.STRUCT_PARENTS, pages.indexOf(open));
    page.setName(COSName.getPDFName("Tabs"), "S");
  }

  private COSDictionary structure() {
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      numbers.add(COSInteger.get(i));
      numbers.add(Tag.parents(pages.get(i).marks()));
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    tree.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    tree.setItem(COSName.K, root.element());
    tree.setItem(COSName.getPDFName("ParentTree"), parents);
    tree.setInt(COSName.getPDFName("ParentTreeNextKey"), pages.size());
    return tree;
  }

  static COSStream stream(PDDocument document, byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }
}
