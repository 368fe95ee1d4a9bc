package kh.ccc.registry.directory.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryPage.FacetCount;
import kh.ccc.registry.directory.DirectoryQuery;
import kh.ccc.registry.directory.SearchTerms;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns a query of the directory into one of Lucene, and its answer back. */
final class DirectorySearch {

  private static final int MOST_VALUES = 200;
  private static final Sort BY_NAME =
      new Sort(
          new SortField(EntryDocuments.SORT, SortField.Type.STRING),
          new SortField(EntryDocuments.ID, SortField.Type.STRING));

  private final FacetsConfig config;

  /** Ordinals of facet values, computed once per state of the index. */
  private final Map<IndexReader, SortedSetDocValuesReaderState> states = new WeakHashMap<>();

  DirectorySearch(FacetsConfig config) {
    this.config = config;
  }

  DirectoryPage answer(
      IndexSearcher searcher,
      DirectoryQuery query,
      @Nullable Collection<String> among,
      DirectoryPage.@Nullable After after,
      int most)
      throws IOException {
    if (searcher.getIndexReader().numDocs() == 0) {
      return new DirectoryPage(0, List.of(), null, noFacets());
    }
    DrillSideways sideways =
        new DrillSideways(searcher, config, stateOf(searcher.getIndexReader()));
    var result =
        sideways.search(
            drillDown(query, among),
            new TopFieldCollectorManager(BY_NAME, most + 1, position(after), Integer.MAX_VALUE));
    TopDocs hits = result.collectorResult;
    boolean more = hits.scoreDocs.length > most;
    List<ScoreDoc> shown = List.of(hits.scoreDocs).subList(0, more ? most : hits.scoreDocs.length);
    return new DirectoryPage(
        hits.totalHits.value(),
        entries(searcher, shown),
        more ? after(shown.getLast()) : null,
        counts(result.facets));
  }

  private synchronized SortedSetDocValuesReaderState stateOf(IndexReader reader)
      throws IOException {
    @Nullable SortedSetDocValuesReaderState known = states.get(reader);
    if (known == null) {
      known = new DefaultSortedSetDocValuesReaderState(reader, config);
      states.put(reader, known);
    }
    return known;
  }

  private DrillDownQuery drillDown(DirectoryQuery query, @Nullable Collection<String> among) {
    DrillDownQuery drillDown = new DrillDownQuery(config, base(query, among));
    for (Dimension dimension : Dimension.values()) {
      dimension.wanted(query).forEach(value -> drillDown.add(dimension.fieldName(), value));
    }
    return drillDown;
  }

  private static Query base(DirectoryQuery query, @Nullable Collection<String> among) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new MatchAllDocsQuery(), Occur.FILTER);
    for (List<String> alternatives : SearchTerms.wanted(query.text())) {
      all.add(anyOf(EntryDocuments.TEXT, alternatives), Occur.FILTER);
    }
    if (!query.districts().isEmpty()) {
      all.add(anyOf(EntryDocuments.AREA, query.districts()), Occur.FILTER);
    }
    if (query.synthetic() != null) {
      all.add(
          new TermQuery(new Term(EntryDocuments.SYNTHETIC, query.synthetic().toString())),
          Occur.FILTER);
    }
    if (among != null) {
      List<BytesRef> ids = among.stream().map(BytesRef::new).toList();
      all.add(new TermInSetQuery(EntryDocuments.ID, ids), Occur.FILTER);
    }
    return all.build();
  }

  private static Query anyOf(String field, List<String> values) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
    return any.build();
  }

  private static @Nullable FieldDoc position(DirectoryPage.@Nullable After after) {
    return after == null
        ? null
        : new FieldDoc(
            Integer.MAX_VALUE,
            Float.NaN,
            new Object[] {new BytesRef(after.name()), new BytesRef(after.cboId())});
  }

  private static DirectoryPage.After after(ScoreDoc last) {
    Object[] values = ((FieldDoc) last).fields;
    return new DirectoryPage.After(
        ((BytesRef) values[0]).utf8ToString(), ((BytesRef) values[1]).utf8ToString());
  }

  private static List<DirectoryEntry> entries(IndexSearcher searcher, List<ScoreDoc> hits)
      throws IOException {
    List<DirectoryEntry> entries = new ArrayList<>(hits.size());
    var stored = searcher.storedFields();
    for (ScoreDoc hit : hits) {
      entries.add(EntryDocuments.read(stored.document(hit.doc)));
    }
    return entries;
  }

  private static Map<String, List<FacetCount>> counts(Facets facets) throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      @Nullable FacetResult result = facets.getTopChildren(MOST_VALUES, dimension.fieldName());
      counts.put(dimension.fieldName(), result == null ? List.of() : counts(result));
    }
    return counts;
  }

  private static List<FacetCount> counts(FacetResult result) {
    List<FacetCount> counts = new ArrayList<>();
    for (LabelAndValue value : result.labelValues) {
      counts.add(new FacetCount(value.label, value.value.longValue()));
    }
    counts.sort(Comparator.comparing(FacetCount::value));
    return counts;
  }

  private static Map<String, List<FacetCount>> noFacets() {
    Map<String, List<FacetCount>> none = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      none.put(dimension.fieldName(), List.of());
    }
    return none;
  }
}
