package kh.ccc.certification.appeal;

import java.time.Instant;
import java.util.List;

/**
 * What the panel decided.
 *
 * @param reference what letters and later decisions refer to
 * @param presiding account id of who recorded it
 * @param deciders account ids of those who voted
 */
public record Judgement(
    Outcome outcome,
    List<Remedy> remedies,
    String reference,
    String text,
    String presiding,
    List<String> deciders,
    Instant decidedAt) {

  /** What a panel may decide. */
  public enum Outcome {
    UPHELD,
    PARTLY,
    DISMISSED
  }

  public Judgement {
    remedies = List.copyOf(remedies);
    deciders = List.copyOf(deciders);
  }
}
