package kh.ccc.certification.paper.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kh.ccc.certification.paper.Attachment;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Files inside a document, associated with the whole of it (PDF/A-3, 6.8). */
final class EmbeddedFiles {

  private EmbeddedFiles() {}

  static void add(
      PDDocument document, COSDictionary catalog, List<Attachment> attachments, Instant madeAt)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    COSArray named = new COSArray();
    COSArray associated = new COSArray();
    List<Attachment> inOrder =
        attachments.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    for (Attachment attachment : inOrder) {
      COSDictionary file = file(document, attachment, madeAt);
      named.add(new COSString(attachment.name()));
      named.add(file);
      associated.add(file);
    }
    catalog.setItem(COSName.NAMES, names(named));
    catalog.setItem(COSName.getPDFName("AF"), associated);
  }

  private static COSDictionary names(COSArray named) {
    COSDictionary files = new COSDictionary();
    files.setItem(COSName.NAMES, named);
    COSDictionary names = new COSDictionary();
    names.setItem(COSName.EMBEDDED_FILES, files);
    return names;
  }

  private static COSDictionary file(PDDocument document, Attachment attachment, Instant madeAt)
      throws IOException {
    COSStream content = TaggedPdf.stream(document, attachment.content());
    content.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
    content.setItem(COSName.SUBTYPE, COSName.getPDFName(attachment.mediaType()));
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.SIZE, attachment.content().length);
    parameters.setString(COSName.MOD_DATE, PdfDates.of(madeAt));
    content.setItem(COSName.PARAMS, parameters);
    COSDictionary contents = new COSDictionary();
    contents.setItem(COSName.F, content);
    contents.setItem(COSName.UF, content);
    COSDictionary file = new COSDictionary();
    file.setItem(COSName.TYPE, COSName.FILESPEC);
    file.setString(COSName.F, attachment.name());
    file.setString(COSName.UF, attachment.name());
    file.setString(COSName.DESC, attachment.description());
    file.setName(COSName.getPDFName("AFRelationship"), "Data");
    file.setItem(COSName.EF, contents);
    return file;
  }
}
