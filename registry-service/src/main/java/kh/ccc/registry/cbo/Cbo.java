package kh.ccc.registry.cbo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kh.ccc.platform.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** The record of an organization, by state (domain.md 1.2). */
public sealed interface Cbo {

  /** Nothing was ever submitted under this id. */
  record Absent() implements Cbo {}

  /** A record that exists. */
  sealed interface Recorded extends Cbo {
    Dossier dossier();

    /** The state's public name. */
    String status();
  }

  /** Waits for an officer. */
  record Submitted(Dossier dossier) implements Recorded {
    @Override
    public String status() {
      return "SUBMITTED";
    }
  }

  /** Waits for the submitter to complete it. */
  record Returned(Dossier dossier, String reason) implements Recorded {
    @Override
    public String status() {
      return "RETURNED";
    }
  }

  /** In the public register. */
  record Registered(Dossier dossier, String number, LocalDate on) implements Recorded {
    @Override
    public String status() {
      return "REGISTERED";
    }
  }

  /** Refused by an officer. */
  record Rejected(Dossier dossier, String reason) implements Recorded {
    @Override
    public String status() {
      return "REJECTED";
    }
  }

  /** Taken back by the submitter. */
  record Withdrawn(Dossier dossier) implements Recorded {
    @Override
    public String status() {
      return "WITHDRAWN";
    }
  }

  /** The record, if there is one. */
  default Optional<Recorded> recorded() {
    return this instanceof Recorded recorded ? Optional.of(recorded) : Optional.empty();
  }

  default List<CboEvent> submit(Dossier dossier, List<String> notDuplicatesOf) {
    if (this instanceof Absent) {
      return List.of(new CboEvent.Submitted(dossier, List.copyOf(notDuplicatesOf)));
    }
    throw refused("submit");
  }

  default List<CboEvent> correct(CboFacts facts) {
    return switch (this) {
      case Submitted s when s.dossier().facts().equals(facts) -> List.of();
      case Submitted s -> List.of(new CboEvent.Corrected(facts));
      case Returned r -> List.of(new CboEvent.Corrected(facts));
      case Absent a -> throw refused("correct");
      case Registered r -> throw refused("correct");
      case Rejected r -> throw refused("correct");
      case Withdrawn w -> throw refused("correct");
    };
  }

  /**
   * An officer found the record right.
   *
   * @param number gives the record its number; the same again when it is asked again
   */
  default List<CboEvent> verify(Supplier<String> number, LocalDate today) {
    if (this instanceof Submitted) {
      return List.of(new CboEvent.Registered(number.get(), today));
    }
    throw refused("verify");
  }

  default List<CboEvent> sendBack(String reason) {
    if (this instanceof Submitted) {
      return List.of(new CboEvent.Returned(reason));
    }
    throw refused("return");
  }

  default List<CboEvent> reject(String reason) {
    if (this instanceof Submitted) {
      return List.of(new CboEvent.Rejected(reason));
    }
    throw refused("reject");
  }

  default List<CboEvent> withdraw(@Nullable String reason) {
    if (this instanceof Submitted || this instanceof Returned) {
      return List.of(new CboEvent.Withdrawn(reason));
    }
    throw refused("withdraw");
  }

  private Refusal refused(String command) {
    String status = recorded().map(Recorded::status).orElse("ABSENT");
    return new Refusal("cbo-state", Map.of("command", command, "status", status));
  }

  /** The state after an event. */
  default Cbo apply(CboEvent event) {
    return switch (event) {
      case CboEvent.Submitted e -> new Submitted(e.dossier());
      case CboEvent.Corrected e -> new Submitted(dossierOf().with(e.facts()));
      case CboEvent.Registered e -> new Registered(dossierOf(), e.number(), e.on());
      case CboEvent.Returned e -> new Returned(dossierOf(), e.reason());
      case CboEvent.Rejected e -> new Rejected(dossierOf(), e.reason());
      case CboEvent.Withdrawn e -> new Withdrawn(dossierOf());
    };
  }

  private Dossier dossierOf() {
    return recorded().map(Recorded::dossier).orElseThrow();
  }
}
