package kh.ccc.certification.application;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    List<String> deciders = ballot.votes().keySet().stream().filter(involvement::isFree).toList();
    Map<Choice, Integer> votes = new EnumMap<>(Choice.class);
    ballot
        .votes()
        .forEach((member, vote) -> {
          if (involvement.isFree(member)) {
            votes.merge(vote.choice(), 1, Integer::sum);
          }
        });
    return new Tally(deciders, votes);
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
