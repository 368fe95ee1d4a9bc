package kh.ccc.registry.directory.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kh.ccc.registry.certificate.CertificateSummary;
import kh.ccc.registry.directory.Directory;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory as CSV, page by page, so that no more than a page is ever in memory. */
@Component
final class DirectoryCsv {

  private static final int PAGE = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Column and HXL hashtag (hxlstandard.org). */
  private enum Column {
    CBO_ID("cbo_id", "#org+id+internal"),
    NUMBER("number", "#org+id"),
    NAME_KM("name_km", "#org+name+i_km"),
    NAME_LATIN("name_latin", "#org+name+i_en"),
    TYPE("type", "#org+type"),
    SECTOR("sector", "#sector+code+v_dac"),
    PROVINCE("province", "#adm1+code+v_ncdd"),
    DISTRICT("district", "#adm2+code+v_ncdd"),
    COMMUNE("commune", "#adm3+code+v_ncdd"),
    AREA("area", "#loc+code+v_ncdd"),
    MEMBERS("members", "#population+members"),
    WOMEN("women_members", "#population+members+f"),
    FOUNDED("founded_on", "#date+start"),
    SYNTHETIC("synthetic", "#meta+synthetic"),
    CERTIFICATE_STATUS("certificate_status", "#status+certificate"),
    CERTIFICATE_LEVEL("certificate_level", "#severity+certificate+level"),
    CERTIFICATE_NUMBER("certificate_number", "#meta+id+certificate"),
    VALID_FROM("valid_from", "#date+certificate+start"),
    VALID_UNTIL("valid_until", "#date+certificate+end");

    private final String header;
    private final String hashtag;

    Column(String header, String hashtag) {
      this.header = header;
      this.hashtag = hashtag;
    }
  }

  private final Directory directory;

  DirectoryCsv(Directory directory) {
    this.directory = directory;
  }

  void write(DirectoryQuery query, boolean hxl, boolean bom, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (bom) {
      writer.write(BYTE_ORDER_MARK);
    }
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
      csv.writeRecord(List.of(Column.values()).stream().map(column -> column.header).toList());
      if (hxl) {
        csv.writeRecord(List.of(Column.values()).stream().map(column -> column.hashtag).toList());
      }
      writeEntries(query, csv);
    }
  }

  private void writeEntries(DirectoryQuery query, CsvWriter csv) {
    DirectoryPage.@Nullable After after = null;
    do {
      DirectoryPage page = directory.search(query, after, PAGE);
      page.items().forEach(entry -> csv.writeRecord(cells(entry)));
      after = page.last();
    } while (after != null);
  }

  private static String[] cells(DirectoryEntry entry) {
    @Nullable CertificateSummary certificate = entry.certificate();
    return new String[] {
      entry.cboId(),
      entry.number(),
      text(entry.nameKm()),
      text(entry.nameLatin()),
      entry.type(),
      entry.sector(),
      text(entry.province()),
      text(entry.district()),
      text(entry.commune()),
      entry.area(),
      text(entry.members()),
      text(entry.womenMembers()),
      text(entry.foundedOn()),
      String.valueOf(entry.synthetic()),
      certificate == null ? "" : certificate.status(),
      certificate == null ? "" : certificate.level(),
      certificate == null ? "" : certificate.number(),
      certificate == null ? "" : certificate.validFrom().toString(),
      certificate == null ? "" : certificate.validUntil().toString()
    };
  }

  /** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
  private static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
