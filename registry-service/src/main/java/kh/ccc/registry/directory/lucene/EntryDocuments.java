package kh.ccc.registry.directory.lucene;

import java.io.IOException;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryText;
import kh.ccc.registry.directory.SearchTerms;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/** An entry as a document of the index and back. */
final class EntryDocuments {

  /** To be raised whenever a document would look different: older indexes are built anew. */
  static final String FORMAT = "2";

  static final String ID = "id";
  static final String SORT = "sort";
  static final String TEXT = "text";
  static final String AREA = "area";
  static final String SYNTHETIC = "synthetic";
  private static final String ENTRY = "entry";

  private final DirectoryText texts;
  private final FacetsConfig facets;

  EntryDocuments(DirectoryText texts, FacetsConfig facets) {
    this.texts = texts;
    this.facets = facets;
  }

  Document write(DirectoryEntry entry) throws IOException {
    Document document = new Document();
    document.add(new StringField(ID, entry.cboId(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(entry.cboId())));
    document.add(new SortedDocValuesField(SORT, new BytesRef(DirectoryText.sortKey(entry))));
    document.add(new StringField(SYNTHETIC, String.valueOf(entry.synthetic()), Field.Store.NO));
    for (int digits = 2; digits <= entry.area().length(); digits += 2) {
      document.add(new StringField(AREA, entry.area().substring(0, digits), Field.Store.NO));
    }
    for (String term : SearchTerms.of(texts.searchable(entry))) {
      document.add(new StringField(TEXT, term, Field.Store.NO));
    }
    for (Dimension dimension : Dimension.values()) {
      document.add(
          new SortedSetDocValuesFacetField(dimension.fieldName(), dimension.valueOf(entry)));
    }
    document.add(new StoredField(ENTRY, JournalJson.MAPPER.writeValueAsBytes(entry)));
    return facets.build(document);
  }

  static DirectoryEntry read(Document document) {
    BytesRef json = document.getBinaryValue(ENTRY);
    return JournalJson.MAPPER.readValue(json.bytes, json.offset, json.length, DirectoryEntry.class);
  }
}
