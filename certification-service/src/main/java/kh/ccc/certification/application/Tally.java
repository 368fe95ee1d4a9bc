package kh.ccc.certification.application;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The votes that count: those of members who are not involved. Abstentions are not votes cast.
 *
 * @param deciders account ids of those whose votes were counted, abstentions included
 * @param votes how often each choice was voted
 */
public record Tally(List<String> deciders, Map<Choice, Integer> votes) {

  public Tally {
    deciders = List.copyOf(deciders);
    votes = Collections.unmodifiableMap(copy(votes));
  }

  private static Map<Choice, Integer> copy(Map<Choice, Integer> votes) {
    Map<Choice, Integer> copy = new EnumMap<>(Choice.class);
    copy.putAll(votes);
    return copy;
  }

  static Tally of(Ballot ballot, Involvement involvement) {
    Map<String, Choice> choices = new TreeMap<>();
    ballot.votes().forEach((member, vote) -> choices.put(member, vote.choice()));
    return of(choices, ballot, involvement);
  }

  /** Counts votes on a resolution in one of its cases. */
  static Tally of(Map<String, Choice> choices, Ballot ballot, Involvement involvement) {
    SortedMap<String, Choice> counted = new TreeMap<>(choices);
    counted.keySet().removeIf(member -> !involvement.isFree(member));
    counted.keySet().removeAll(ballot.recusals().keySet());
    Map<Choice, Integer> votes = new EnumMap<>(Choice.class);
    counted.values().forEach(choice -> votes.merge(choice, 1, Integer::sum));
    return new Tally(List.copyOf(counted.keySet()), votes);
  }

  public int of(Choice choice) {
    return votes.getOrDefault(choice, 0);
  }

  /** Votes for or against something. */
  public int cast() {
    return of(Choice.GRANT) + of(Choice.DEFER) + of(Choice.REFUSE);
  }

  /** True when more than half of the votes cast are for that choice. */
  boolean isMajority(Choice choice) {
    return 2 * of(choice) > cast();
  }
}
