package kh.ccc.registry.cbo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a record. */
public sealed interface CboEvent {

  /**
   * The organization asked to be registered, or a list named it.
   *
   * @param notDuplicatesOf look-alikes of which the submitter confirmed that they are others
   */
  record Submitted(Dossier dossier, List<String> notDuplicatesOf) implements CboEvent {}

  /** The submitter corrected the record; a returned one is submitted again by that. */
  record Corrected(CboFacts facts) implements CboEvent {}

  /** An officer verified the record and it got its number. */
  record Registered(String number, LocalDate on) implements CboEvent {}

  /** An officer sent the record back to be completed. */
  record Returned(String reason) implements CboEvent {}

  /** An officer refused the record. */
  record Rejected(String reason) implements CboEvent {}

  /** The submitter took the request back. */
  record Withdrawn(@Nullable String reason) implements CboEvent {}
}
