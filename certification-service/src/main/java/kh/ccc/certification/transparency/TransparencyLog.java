package kh.ccc.certification.transparency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log as it is read. */
public interface TransparencyLog {

  /**
   * A decision at its place.
   *
   * @param day whose digest has it first
   */
  record Placed(int index, String id, String text, LocalDate day) {}

  /** The newest day that was begun. */
  Optional<LocalDate> newestDay();

  /** Digests, newest first, of days before that one. */
  List<SignedDigest> digests(@Nullable LocalDate before, int limit);

  Optional<SignedDigest> digest(LocalDate day);

  Optional<Placed> find(String decisionId);

  /** True when the decision was heard of and has no place yet. */
  boolean isWaiting(String decisionId);

  /** The decisions of a day from a place on. */
  List<Placed> ofDay(LocalDate day, int fromIndex, int limit);

  /** The decisions on that certificate, application or appeal. */
  List<Placed> ofSubject(String subject, int limit);

  /** The texts of all leaves from a place on, in order. */
  List<String> texts(int fromIndex, int limit);
}
