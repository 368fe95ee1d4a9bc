package kh.ccc.certification.certificate;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a session of the committee is asked to decide on a certificate.
 *
 * @param session the session that it is before
 * @param text of the resolution
 * @param votes of members by account id
 * @param resolution once it is carried
 */
public record Motion(
    String motionId,
    String session,
    Measure measure,
    String text,
    Status status,
    SortedMap<String, Vote> votes,
    @Nullable Resolution resolution) {

  /** Where it stands. */
  public enum Status {
    OPEN,
    CARRIED,
    /** Taken off, or the session ended without a decision. */
    DROPPED
  }

  /** What a member can say to it. */
  public enum Vote {
    FOR,
    AGAINST,
    ABSTAIN
  }

  /**
   * The committee's dated decision.
   *
   * @param reference what the certificate's history and letters refer to
   * @param chair account id of the chair who recorded it
   * @param deciders account ids of those whose votes were counted, abstentions included
   * @param tally how often each was voted
   */
  public record Resolution(
      String reference,
      String chair,
      Instant decidedAt,
      List<String> deciders,
      Map<Vote, Integer> tally) {

    public Resolution {
      deciders = List.copyOf(deciders);
      Map<Vote, Integer> copy = new EnumMap<>(Vote.class);
      copy.putAll(tally);
      tally = Collections.unmodifiableMap(copy);
    }
  }

  public Motion {
    votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
  }

  static Motion moved(CertificateEvent.MotionMoved event) {
    return new Motion(
        event.motionId(),
        event.session(),
        event.measure(),
        event.text(),
        Status.OPEN,
        new TreeMap<>(),
        null);
  }

  Motion voted(String member, Vote vote) {
    SortedMap<String, Vote> more = new TreeMap<>(votes);
    more.put(member, vote);
    return new Motion(motionId, session, measure, text, status, more, resolution);
  }

  Motion carried(Resolution by) {
    return new Motion(motionId, session, measure, text, Status.CARRIED, votes, by);
  }

  Motion dropped() {
    return new Motion(motionId, session, measure, text, Status.DROPPED, votes, resolution);
  }

  /** How often each was voted, without those members. */
  public Map<Vote, Integer> tally(Set<String> barred) {
    Map<Vote, Integer> tally = new EnumMap<>(Vote.class);
    votes.forEach((member, vote) -> {
      if (!barred.contains(member)) {
        tally.merge(vote, 1, Integer::sum);
      }
    });
    return tally;
  }
}
