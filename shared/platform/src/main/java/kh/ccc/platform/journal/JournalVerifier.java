package kh.ccc.platform.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds a commit that was edited, deleted, swapped or cut off, by the hash chains and the seals.
 */
public final class JournalVerifier {

  private static final int MOST_FINDINGS = 100;

  private final MongoJournal journal;
  private final MongoCollection<Document> seals;

  public JournalVerifier(MongoJournal journal, MongoDatabase database) {
    this.journal = journal;
    this.seals = database.getCollection("seals");
  }

  /**
   * What the check came to.
   *
   * @param commits how many were read
   * @param seals how many were read
   * @param findings what is wrong, at most 100; empty when the journal is whole
   */
  public record Report(long commits, long seals, String digest, List<String> findings) {

    public boolean isWhole() {
      return findings.isEmpty();
    }
  }

  public Report verify() {
    List<String> findings = new ArrayList<>();
    Map<String, String> sealed = new HashMap<>();
    long sealCount = readSeals(sealed, findings);
    long commits = 0;
    Commit before = null;
    for (Commit commit : journal.all()) {
      commits++;
      checkCommit(before, commit, findings);
      String expected = sealed.remove(commit.id());
      if (expected != null && !expected.equals(commit.hash())) {
        note(findings, commit.id() + " differs from its seal");
      }
      before = commit;
    }
    sealed.keySet().forEach(id -> note(findings, id + " was sealed and is missing"));
    return new Report(commits, sealCount, lastDigest(), findings);
  }

  private long readSeals(Map<String, String> sealed, List<String> findings) {
    String previous = "";
    long expected = 1;
    for (Document seal : seals.find().sort(Sorts.ascending("_id")).batchSize(100)) {
      List<String> heads = seal.getList("heads", String.class);
      if (seal.getLong("_id") != expected
          || !seal.getString("prevHash").equals(previous)
          || !seal.getString("hash").equals(CommitHash.chain(previous, heads))) {
        note(findings, "seal " + seal.getLong("_id") + " does not follow from the one before");
      }
      heads.forEach(head -> {
        int space = head.lastIndexOf(' ');
        sealed.put(head.substring(0, space), head.substring(space + 1));
      });
      previous = seal.getString("hash");
      expected = seal.getLong("_id") + 1;
    }
    return expected - 1;
  }

  private static void checkCommit(@Nullable Commit before, Commit commit, List<String> findings) {
    boolean first = before == null || !before.stream().equals(commit.stream());
    long expectedSeq = first || before == null ? 1 : before.seq() + 1;
    String expectedPrevious = first || before == null ? "" : before.hash();
    if (commit.seq() != expectedSeq) {
      note(findings, commit.id() + " follows a gap, expected " + expectedSeq);
    } else if (!commit.prevHash().equals(expectedPrevious)) {
      note(findings, commit.id() + " does not follow from the commit before");
    }
    if (!CommitHash.of(commit).equals(commit.hash())) {
      note(findings, commit.id() + " was changed after it was written");
    }
  }

  private static void note(List<String> findings, String finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  private String lastDigest() {
    Document last = seals.find().sort(Sorts.descending("_id")).limit(1).first();
    return last == null ? "" : last.getString("hash");
  }
}
