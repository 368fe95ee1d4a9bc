package kh.ccc.platform.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.store.DuplicateKeys;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Chains the heads of all streams into one service-wide digest, at intervals. The hash chain of a
 * stream shows an edit; only a seal shows that the tail of a stream was cut off.
 */
public final class Sealer {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);
  private static final int MOST_PER_SEAL = 5_000;

  private final MongoJournal journal;
  private final MongoCollection<Document> seals;
  private final Clock clock;

  public Sealer(MongoJournal journal, MongoDatabase database, Clock clock) {
    this.journal = journal;
    this.seals = database.getCollection("seals");
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${sahakum.journal.seal-every:PT1M}")
  void sealOnSchedule() {
    try {
      seal();
    } catch (RuntimeException e) {
      log.warn("sealing will be tried again: {}", e.toString());
    }
  }

  /** Covers every commit that no seal covers yet. Safe to repeat, safe to run twice at once. */
  public void seal() {
    List<Commit> commits;
    do {
      commits = journal.unsealed(MOST_PER_SEAL);
      if (commits.isEmpty()) {
        return;
      }
      if (write(commits)) {
        journal.markSealed(commits.stream().map(Commit::id).toList());
      }
    } while (commits.size() == MOST_PER_SEAL);
  }

  private boolean write(List<Commit> commits) {
    Map<String, Commit> heads = new LinkedHashMap<>();
    commits.forEach(commit -> heads.put(commit.stream(), commit));
    List<String> entries =
        heads.values().stream().map(head -> head.id() + ' ' + head.hash()).toList();
    Document last = seals.find().sort(Sorts.descending("_id")).limit(1).first();
    String previous = last == null ? "" : last.getString("hash");
    Document seal =
        new Document("_id", last == null ? 1L : last.getLong("_id") + 1)
            .append("at", Date.from(clock.instant()))
            .append("heads", entries)
            .append("prevHash", previous)
            .append("hash", CommitHash.chain(previous, entries));
    return DuplicateKeys.ignore(() -> seals.insertOne(seal));
  }
}
