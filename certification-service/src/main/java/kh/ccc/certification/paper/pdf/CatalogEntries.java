package kh.ccc.certification.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) want to find in the catalogue. */
final class CatalogEntries {

  /** sRGB in 480 bytes; the JDK's own is fourteen times as large. */
  private static final byte[] SRGB = profile();

  private CatalogEntries() {}

  static void add(PDDocument document, COSDictionary catalog, Description description)
      throws IOException {
    catalog.setString(COSName.LANG, description.language());
    catalog.setItem(COSName.MARK_INFO, flag("Marked"));
    catalog.setItem(COSName.VIEWER_PREFERENCES, flag("DisplayDocTitle"));
    COSArray intents = new COSArray();
    intents.add(outputIntent(document));
    catalog.setItem(COSName.OUTPUT_INTENTS, intents);
    catalog.setItem(COSName.METADATA, metadata(document, description));
  }

  static byte[] profile() {
    try (InputStream in =
        Objects.requireNonNull(CatalogEntries.class.getResourceAsStream("/paper/srgb.icc"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSDictionary flag(String name) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.getPDFName(name), COSBoolean.TRUE);
    return dictionary;
  }

  private static COSDictionary outputIntent(PDDocument document) throws IOException {
    COSStream profile = TaggedPdf.stream(document, SRGB);
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
    intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    return intent;
  }

  /** Not compressed, so that simple programs find it. */
  private static COSStream metadata(PDDocument document, Description description)
      throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(xmp(description).getBytes(StandardCharsets.UTF_8));
    }
    stream.setItem(COSName.TYPE, COSName.METADATA);
    stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    return stream;
  }

  private static String xmp(Description description) {
    String day = description.madeAt().truncatedTo(ChronoUnit.SECONDS).toString();
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
    <dc:identifier>%s</dc:identifier>
    <dc:language><rdf:Bag><rdf:li>km</rdf:li><rdf:li>en</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            escaped(description.title()),
            escaped(description.author()),
            escaped(description.subject()),
            escaped(description.reference()),
            day,
            day);
  }

  private static String escaped(String text) {
    return Letters.plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
