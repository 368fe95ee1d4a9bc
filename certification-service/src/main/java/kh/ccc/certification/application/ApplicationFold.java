package kh.ccc.certification.application;

import java.util.ArrayList;
import java.util.List;

/** The state of an application after an event. */
final class ApplicationFold {

  private ApplicationFold() {}

  static Application apply(Application state, ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.Submitted submitted ->
          new Application.Applied(Case.of(submitted.dossier()));
      case ApplicationEvent.CompletenessChecked checked -> checked(file(state), checked);
      case ApplicationEvent.QuestionAsked asked ->
          new Application.Returned(file(state).asked(asked.question()));
      case ApplicationEvent.Answered answered -> answered(file(state), answered);
      case ApplicationEvent.Reviewed reviewed ->
          new Application.Reviewed(file(state).with(reviewed.review()));
      case ApplicationEvent.PutOnAgenda put -> onAgenda(submitted(state), put);
      case ApplicationEvent.TakenOffAgenda taken -> takenOff(submitted(state));
      case ApplicationEvent.VoteCast vote ->
          with(state, file(state).ballot().withVote(vote.member(), vote(vote)));
      case ApplicationEvent.MemberRecused recused ->
          with(state, file(state).ballot().withRecusal(recused.member(), recused.reason()));
      case ApplicationEvent.Granted granted ->
          new Application.Granted(
              file(state),
              granted.level(),
              granted.validFrom(),
              granted.validUntil(),
              granted.resolution(),
              granted.renews());
      case ApplicationEvent.DeferredOnOneCondition deferred ->
          deferred(
              state,
              Deferral.of(List.of(deferred.conditions()), deferred.until(), deferred.resolution()));
      case ApplicationEvent.Deferred deferred ->
          deferred(
              state, Deferral.of(deferred.conditions(), deferred.until(), deferred.resolution()));
      case ApplicationEvent.ConditionJudged judged -> judged(submitted(state), judged);
      case ApplicationEvent.Refused refused ->
          new Application.Refused(file(state), refused.reason(), refused.resolution());
      case ApplicationEvent.Withdrawn withdrawn ->
          new Application.Withdrawn(file(state), withdrawn.on());
      case ApplicationEvent.DissentSealed sealed -> sealed(submitted(state), sealed.dissent());
      case ApplicationEvent.DissentReleased released ->
          released(submitted(state), released.appeal());
      case ApplicationEvent.ReopenedByAppeal reopened -> reopened(file(state), List.of());
      case ApplicationEvent.Reopened reopened -> reopened(file(state), reopened.panel());
    };
  }

  private static Application reopened(Case file, List<String> panel) {
    return new Application.Reviewed(file.judged(panel).with(file.ballot().withoutVotes()));
  }

  private static Application checked(Case file, ApplicationEvent.CompletenessChecked event) {
    Case checked = file.with(event.completeness());
    return event.completeness().isComplete()
        ? new Application.UnderReview(checked)
        : new Application.Returned(checked);
  }

  /** What failed its check is checked again; what was only asked about goes on being read. */
  private static Application answered(Case file, ApplicationEvent.Answered event) {
    Case answered = file.answered(event.answer());
    Completeness last = answered.completeness();
    return last != null && last.isComplete()
        ? new Application.UnderReview(answered)
        : new Application.Applied(answered);
  }

  private static Application onAgenda(
      Application.Submitted state, ApplicationEvent.PutOnAgenda event) {
    return switch (state) {
      case Application.Ready ready ->
          new Application.OnAgenda(ready.file(), event.session(), ready);
      case Application.OnAgenda moved ->
          new Application.OnAgenda(moved.file(), event.session(), moved.before());
      case Application.Undecided early -> throw outOfPlace(event);
      case Application.Decided decided -> throw outOfPlace(event);
      case Application.Withdrawn withdrawn -> throw outOfPlace(event);
    };
  }

  private static Application takenOff(Application.Submitted state) {
    return state instanceof Application.OnAgenda item
        ? with(item.before(), item.file().with(item.ballot().withoutVotes()))
        : state;
  }

  private static Application deferred(Application state, Deferral deferral) {
    Case file = file(state);
    return new Application.Deferred(file.with(file.ballot().withoutVotes()), deferral);
  }

  private static Application judged(
      Application.Submitted state, ApplicationEvent.ConditionJudged event) {
    if (state instanceof Application.Deferred deferred) {
      return new Application.Deferred(
          deferred.file().judgedBy(event.reviewer()),
          deferred.deferral().judged(event.number(), event.met(), event.note()));
    }
    throw outOfPlace(event);
  }

  private static Application sealed(Application.Submitted state, Dissent dissent) {
    List<Dissent> dissents = new ArrayList<>(state.file().dissents());
    dissents.removeIf(before -> before.member().equals(dissent.member()));
    dissents.add(dissent);
    return with(state, state.file().with(dissents));
  }

  private static Application released(Application.Submitted state, String appeal) {
    List<Dissent> released =
        state.file().dissents().stream().map(dissent -> dissent.releasedFor(appeal)).toList();
    return with(state, state.file().with(released));
  }

  private static Application with(Application state, Ballot ballot) {
    return with(submitted(state), file(state).with(ballot));
  }

  private static Application with(Application.Submitted state, Case file) {
    return switch (state) {
      case Application.Applied applied -> new Application.Applied(file);
      case Application.Returned returned -> new Application.Returned(file);
      case Application.UnderReview review -> new Application.UnderReview(file);
      case Application.Reviewed reviewed -> new Application.Reviewed(file);
      case Application.Deferred deferred -> new Application.Deferred(file, deferred.deferral());
      case Application.OnAgenda item ->
          new Application.OnAgenda(file, item.session(), item.before());
      case Application.Granted granted ->
          new Application.Granted(
              file,
              granted.level(),
              granted.validFrom(),
              granted.validUntil(),
              granted.resolution(),
              granted.renews());
      case Application.Refused refused ->
          new Application.Refused(file, refused.reason(), refused.resolution());
      case Application.Withdrawn withdrawn -> new Application.Withdrawn(file, withdrawn.on());
    };
  }

  private static Vote vote(ApplicationEvent.VoteCast event) {
    return new Vote(event.choice(), event.comment(), event.at());
  }

  private static Case file(Application state) {
    return submitted(state).file();
  }

  private static Application.Submitted submitted(Application state) {
    return switch (state) {
      case Application.Submitted submitted -> submitted;
      case Application.NotSubmitted none ->
          throw new IllegalStateException("the first event is not submitted");
    };
  }

  private static IllegalStateException outOfPlace(ApplicationEvent event) {
    return new IllegalStateException("an event that cannot follow: " + event);
  }
}
