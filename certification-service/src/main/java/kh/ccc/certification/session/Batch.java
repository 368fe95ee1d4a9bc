package kh.ccc.certification.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kh.ccc.certification.application.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One resolution on many uncontested cases.
 *
 * @param text of the resolution
 * @param items ids of the applications
 * @param votes of members by account id
 * @param carried once the committee has adopted it
 * @param result once it is carried out
 */
public record Batch(
    String batchId,
    String text,
    List<String> items,
    SortedMap<String, Choice> votes,
    @Nullable Carried carried,
    @Nullable Result result) {

  /** Most cases that one resolution decides. */
  public static final int MOST = 500;

  /** Where it stands. */
  public enum Status {
    PROPOSED,
    RUNNING,
    FINISHED
  }

  /**
   * The committee's adoption.
   *
   * @param reference what certificates and letters refer to
   * @param seal over reference, text, cases and votes
   */
  public record Carried(String reference, String chair, Instant at, Seal seal) {}

  /**
   * What came of it.
   *
   * @param granted how many certificates were granted
   * @param leftOver cases that could not be decided so; they stay on the agenda
   */
  public record Result(int granted, List<LeftOver> leftOver, Instant at) {

    public Result {
      leftOver = List.copyOf(leftOver);
    }
  }

  /**
   * @param code why, a code of the catalogue of problems
   */
  public record LeftOver(String applicationId, String code) {}

  public Batch {
    items = List.copyOf(items);
    votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
  }

  static Batch proposed(String id, String text, List<String> items) {
    return new Batch(id, text, items, new TreeMap<>(), null, null);
  }

  public Status status() {
    if (result != null) {
      return Status.FINISHED;
    }
    return carried == null ? Status.PROPOSED : Status.RUNNING;
  }

  Batch voted(String member, Choice choice) {
    SortedMap<String, Choice> more = new TreeMap<>(votes);
    more.put(member, choice);
    return new Batch(batchId, text, items, more, carried, result);
  }

  Batch without(String application) {
    List<String> fewer = new ArrayList<>(items);
    fewer.remove(application);
    return new Batch(batchId, text, fewer, votes, carried, result);
  }

  Batch carried(Carried by) {
    return new Batch(batchId, text, items, votes, by, result);
  }

  Batch finished(Result with) {
    return new Batch(batchId, text, items, votes, carried, with);
  }

  long votesFor(Choice choice) {
    return Map.copyOf(votes).values().stream().filter(choice::equals).count();
  }
}
