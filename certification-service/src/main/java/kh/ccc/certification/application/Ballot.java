package kh.ccc.certification.application;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The votes and recusals of a case by account id. Recusals stay when a deferred case comes up
 * again; votes do not.
 */
public record Ballot(SortedMap<String, Vote> votes, SortedMap<String, RecusalReason> recusals) {

  static final Ballot EMPTY = new Ballot(new TreeMap<>(), new TreeMap<>());

  public Ballot {
    votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
    recusals = Collections.unmodifiableSortedMap(new TreeMap<>(recusals));
  }

  Ballot withVote(String member, Vote vote) {
    return new Ballot(with(votes, member, vote), recusals);
  }

  Ballot withRecusal(String member, RecusalReason reason) {
    SortedMap<String, Vote> left = new TreeMap<>(votes);
    left.remove(member);
    return new Ballot(left, with(recusals, member, reason));
  }

  Ballot withoutVotes() {
    return new Ballot(new TreeMap<>(), recusals);
  }

  private static <V> SortedMap<String, V> with(Map<String, V> map, String key, V value) {
    SortedMap<String, V> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }
}
