package kh.ccc.certification.deadline.kafka;

import java.util.List;
import kh.ccc.certification.deadline.Announced;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineEvent;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.DeadlineApproaching;
import kh.ccc.contracts.certification.DeadlineMissed;
import kh.ccc.contracts.certification.Words;
import kh.ccc.platform.journal.Message;

/** What the other services are told of deadlines. */
public final class DeadlineMessages {

  private final DeadlineRules rules;

  public DeadlineMessages(DeadlineRules rules) {
    this.rules = rules;
  }

  /** The public message that follows from an event. */
  public List<Message<?>> of(Announced before, DeadlineEvent event, Announced after) {
    return List.of(
        switch (event) {
          case DeadlineEvent.Approaching approaching ->
              new Message<>(
                  Contracts.DEADLINE_APPROACHING,
                  approaching.deadline().id(),
                  new DeadlineApproaching(state(approaching.deadline()), approaching.daysLeft()));
          case DeadlineEvent.Missed missed ->
              new Message<>(
                  Contracts.DEADLINE_MISSED,
                  missed.deadline().id(),
                  new DeadlineMissed(state(missed.deadline())));
        });
  }

  private kh.ccc.contracts.certification.Deadline state(Deadline deadline) {
    DeadlineRules.Kind rule = rules.of(deadline.kind());
    Deadline.Subject subject = deadline.subject();
    return new kh.ccc.contracts.certification.Deadline(
        deadline.id(),
        deadline.kind(),
        new Words(rule.km(), rule.en()),
        subject.type(),
        subject.id(),
        subject.reference(),
        subject.cboId(),
        subject.area(),
        deadline.due(),
        subject.account());
  }
}
