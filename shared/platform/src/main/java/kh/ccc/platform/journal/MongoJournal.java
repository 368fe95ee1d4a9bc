package kh.ccc.platform.journal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;

/** The journal in one MongoDB collection, {@code journal}. A commit is one insert. */
public final class MongoJournal implements Journal, StorePreparation {

  static final String COLLECTION = "journal";
  private static final int BATCH = 500;

  private final MongoCollection<Document> commits;

  public MongoJournal(MongoDatabase database) {
    commits = database.getCollection(COLLECTION);
  }

  @Override
  public void prepare() {
    commits.createIndex(Indexes.ascending("stream", "seq"), new IndexOptions().unique(true));
    commits.createIndex(
        Indexes.ascending(CommitDocuments.UNPUBLISHED), new IndexOptions().sparse(true));
    commits.createIndex(
        Indexes.ascending(CommitDocuments.UNSEALED), new IndexOptions().sparse(true));
  }

  @Override
  public List<Commit> read(String stream) {
    return commits
        .find(eq("stream", stream))
        .sort(Sorts.ascending("seq"))
        .batchSize(BATCH)
        .map(CommitDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public void append(Commit commit) {
    try {
      commits.insertOne(CommitDocuments.write(commit));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new ConcurrentCommit(commit.id());
      }
      throw e;
    }
  }

  /** What the relay has to do next, per stream in order. */
  List<Commit> unpublished(int most) {
    return marked(CommitDocuments.UNPUBLISHED, most);
  }

  /** What the next seal has to cover, per stream in order. */
  List<Commit> unsealed(int most) {
    return marked(CommitDocuments.UNSEALED, most);
  }

  void markPublished(List<String> ids) {
    unmark(CommitDocuments.UNPUBLISHED, ids);
  }

  void markSealed(List<String> ids) {
    unmark(CommitDocuments.UNSEALED, ids);
  }

  /** Asks for a stream's newest commit to be published once more. */
  void publishHeadAgain(String stream) {
    List<Commit> all = read(stream);
    if (!all.isEmpty()) {
      Commit head = all.getLast();
      commits.updateOne(
          eq("_id", head.id()),
          Updates.set(CommitDocuments.UNPUBLISHED, CommitDocuments.mark(head)));
    }
  }

  long countUnpublished() {
    return commits.countDocuments(gte(CommitDocuments.UNPUBLISHED, ""));
  }

  Optional<Instant> oldestUnpublished() {
    return unpublished(1).stream().findFirst().map(Commit::at);
  }

  /** How many commits there are. */
  public long count() {
    return commits.countDocuments();
  }

  /** Every commit, stream after stream, each in order; for those who replay the whole journal. */
  public Iterable<Commit> all() {
    return commits
        .find()
        .sort(Sorts.ascending("stream", "seq"))
        .batchSize(BATCH)
        .map(CommitDocuments::read);
  }

  private List<Commit> marked(String mark, int most) {
    return commits
        .find(gte(mark, ""))
        .sort(Sorts.ascending(mark))
        .limit(most)
        .batchSize(BATCH)
        .map(CommitDocuments::read)
        .into(new ArrayList<>());
  }

  private void unmark(String mark, List<String> ids) {
    if (!ids.isEmpty()) {
      commits.updateMany(in("_id", ids), Updates.unset(mark));
    }
  }
}
