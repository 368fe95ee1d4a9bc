package kh.ccc.registry.cbo.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.platform.journal.Message;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.Dossier;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a record. */
public final class CboMessages {

  private CboMessages() {}

  public static List<Message<?>> of(Cbo before, CboEvent event, Cbo after) {
    return after.recorded().map(recorded -> messages(event, recorded)).orElse(List.of());
  }

  private static List<Message<?>> messages(CboEvent event, Cbo.Recorded after) {
    String key = after.dossier().cboId();
    kh.ccc.contracts.registry.Cbo cbo = publicState(after);
    return switch (event) {
      case CboEvent.Submitted e ->
          List.of(new Message<>(Contracts.CBO_SUBMITTED, key, new CboSubmitted(cbo)));
      case CboEvent.Corrected e ->
          List.of(new Message<>(Contracts.CBO_SUBMITTED, key, new CboSubmitted(cbo)));
      case CboEvent.Registered e ->
          List.of(new Message<>(Contracts.CBO_REGISTERED, key, new CboRegistered(cbo)));
      case CboEvent.Returned e ->
          List.of(new Message<>(Contracts.CBO_RETURNED, key, new CboReturned(cbo, e.reason())));
      case CboEvent.Rejected e ->
          List.of(new Message<>(Contracts.CBO_REJECTED, key, new CboRejected(cbo, e.reason())));
      case CboEvent.Withdrawn e -> List.of();
    };
  }

  private static kh.ccc.contracts.registry.Cbo publicState(Cbo.Recorded recorded) {
    Dossier dossier = recorded.dossier();
    CboFacts facts = dossier.facts();
    return new kh.ccc.contracts.registry.Cbo(
        dossier.cboId(),
        number(recorded),
        facts.nameKm(),
        facts.nameLatin(),
        facts.type(),
        facts.sector(),
        facts.area(),
        recorded.status(),
        facts.legalForm().name(),
        facts.foundedOn(),
        facts.members(),
        facts.womenMembers(),
        facts.synthetic(),
        dossier.representative());
  }

  private static @Nullable String number(Cbo.Recorded recorded) {
    return recorded instanceof Cbo.Registered registered ? registered.number() : null;
  }
}
