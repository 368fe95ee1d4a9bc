package kh.ccc.registry.directory.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kh.ccc.registry.directory.Directory;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryQuery;
import kh.ccc.registry.directory.DirectoryText;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/** The search index of this instance: written here, searched with {@link DirectorySearch}. */
public final class LuceneDirectory implements Directory, AutoCloseable {

  private static final String FORMAT = "format";
  private static final String WATERMARK = "watermark";

  private final org.apache.lucene.store.Directory files;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final EntryDocuments documents;
  private final DirectorySearch search;
  private final @Nullable String watermarkFound;
  private volatile boolean dirty;
  private volatile boolean unsaved = true;

  /**
   * Opens the index; one of another format, or none, is found empty.
   *
   * @param files where it lies
   */
  public LuceneDirectory(org.apache.lucene.store.Directory files, DirectoryText texts)
      throws IOException {
    FacetsConfig facets = new FacetsConfig();
    this.files = files;
    this.documents = new EntryDocuments(texts, facets);
    this.watermarkFound = watermarkOf(files);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(
        watermarkFound == null
            ? IndexWriterConfig.OpenMode.CREATE
            : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    this.writer = new IndexWriter(files, config);
    this.searchers = new SearcherManager(writer, new SearcherFactory());
    this.search = new DirectorySearch(facets);
  }

  private static @Nullable String watermarkOf(org.apache.lucene.store.Directory files)
      throws IOException {
    if (!DirectoryReader.indexExists(files)) {
      return null;
    }
    try (DirectoryReader reader = DirectoryReader.open(files)) {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      return EntryDocuments.FORMAT.equals(data.get(FORMAT)) ? data.get(WATERMARK) : null;
    } catch (IllegalArgumentException | IOException unreadable) {
      // A torn or foreign index is as good as none: everything in it can be read anew.
      return null;
    }
  }

  /** Until when the index held everything when it was last closed or saved; null: build anew. */
  @Nullable String watermarkFound() {
    return watermarkFound;
  }

  /** Brings the organizations up to date; one without an entry is no longer listed. */
  void replace(Collection<String> cboIds, List<DirectoryEntry> entries) {
    try {
      for (DirectoryEntry entry : entries) {
        writer.updateDocument(idOf(entry.cboId()), documents.write(entry));
      }
      List<String> gone = new ArrayList<>(cboIds);
      entries.forEach(entry -> gone.remove(entry.cboId()));
      for (String id : gone) {
        writer.deleteDocuments(idOf(id));
      }
      dirty = true;
      unsaved = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was written since the last time durable. */
  void save(String watermark) {
    if (!unsaved) {
      return;
    }
    unsaved = false;
    try {
      writer.setLiveCommitData(
          Map.of(FORMAT, EntryDocuments.FORMAT, WATERMARK, watermark).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DirectoryPage search(DirectoryQuery query, DirectoryPage.@Nullable After after, int most) {
    return answer(query, null, after, most);
  }

  @Override
  public DirectoryPage among(DirectoryQuery query, Collection<String> cboIds, int most) {
    return answer(query, cboIds, null, most);
  }

  private DirectoryPage answer(
      DirectoryQuery query,
      @Nullable Collection<String> among,
      DirectoryPage.@Nullable After after,
      int most) {
    try {
      refresh();
      var searcher = searchers.acquire();
      try {
        return search.answer(searcher, query, among, after, most);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refresh() throws IOException {
    if (dirty) {
      dirty = false;
      searchers.maybeRefreshBlocking();
    }
  }

  private static Term idOf(String cboId) {
    return new Term(EntryDocuments.ID, cboId);
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    files.close();
  }
}
