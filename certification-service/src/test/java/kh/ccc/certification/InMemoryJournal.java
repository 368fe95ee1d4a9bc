package kh.ccc.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kh.ccc.platform.journal.Commit;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.OutgoingMessage;

/** A journal that forgets everything at the end of a test. */
public final class InMemoryJournal implements Journal {

  private final Map<String, List<Commit>> streams = new ConcurrentHashMap<>();

  @Override
  public List<Commit> read(String stream) {
    return List.copyOf(streams.getOrDefault(stream, List.of()));
  }

  @Override
  public void append(Commit commit) {
    streams.compute(
        commit.stream(),
        (stream, commits) -> {
          List<Commit> more = commits == null ? new ArrayList<>() : new ArrayList<>(commits);
          if (commit.seq() != more.size() + 1) {
            throw new ConcurrentCommit(commit.id());
          }
          more.add(commit);
          return more;
        });
  }

  /** What would be published of a stream. */
  public List<OutgoingMessage> messages(String stream) {
    return read(stream).stream().flatMap(commit -> commit.messages().stream()).toList();
  }
}
