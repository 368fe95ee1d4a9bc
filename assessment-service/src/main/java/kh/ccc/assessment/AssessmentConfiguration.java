package kh.ccc.assessment;

import java.util.List;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.AssessmentEvent;
import kh.ccc.assessment.assessment.AssessmentJournal;
import kh.ccc.assessment.assessment.EvidenceCommands;
import kh.ccc.assessment.assessment.kafka.AppealEvents;
import kh.ccc.assessment.assessment.kafka.AssessmentMessages;
import kh.ccc.assessment.assessment.kafka.ComplaintEvents;
import kh.ccc.assessment.cbo.kafka.CboEvents;
import kh.ccc.assessment.cbo.mongo.MongoCbos;
import kh.ccc.assessment.evidence.EvidenceStore;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.csv.GuidelineFiles;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.journal.ViewProjector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the features together. */
@Configuration
class AssessmentConfiguration {

  /** Fails the start when the data of an edition is not whole. */
  @Bean
  Guidelines guidelines() {
    return new Guidelines(List.of(GuidelineFiles.edition(1)));
  }

  @Bean
  Aggregates<Assessment, AssessmentEvent> assessments(
      Journal journal, ViewProjector<Assessment> list, RelayWake wake, Guidelines guidelines) {
    return new Aggregates<>(
        AssessmentJournal.type(new AssessmentMessages(guidelines)), journal, list, wake);
  }

  @Bean
  AssessmentCommands assessmentCommands(
      Aggregates<Assessment, AssessmentEvent> assessments, Guidelines guidelines) {
    return new AssessmentCommands(assessments, guidelines);
  }

  @Bean
  EvidenceCommands evidenceCommands(AssessmentCommands assessments, EvidenceStore store) {
    return new EvidenceCommands(assessments, store);
  }

  @Bean
  Subscription<?> appealDecided(AssessmentCommands commands) {
    return AppealEvents.decided((assessmentId, appealId, position) ->
        commands.wantAmendment(
            assessmentId,
            appealId,
            new CommandContext("system:appeals", position.eventId(), position.at())));
  }

  /** A request for a CBO that was never heard of becomes a dead letter, to be replayed. */
  @Bean
  Subscription<?> specialAssessmentRequested(AssessmentCommands commands, MongoCbos cbos) {
    return ComplaintEvents.requested((cboId, complaintId, position) ->
        commands.startSpecial(
            cbos.find(cboId).orElseThrow(() -> new IllegalStateException("no CBO " + cboId)),
            new CommandContext(
                "system:complaint-" + complaintId, position.eventId(), position.at())));
  }

  @Bean
  Subscription<?> cboSubmitted(MongoCbos cbos) {
    return CboEvents.submitted(cbos::heard);
  }

  @Bean
  Subscription<?> cboReturned(MongoCbos cbos) {
    return CboEvents.returned(cbos::heard);
  }

  @Bean
  Subscription<?> cboRegistered(MongoCbos cbos) {
    return CboEvents.registered(cbos::heard);
  }

  @Bean
  Subscription<?> cboRejected(MongoCbos cbos) {
    return CboEvents.rejected(cbos::heard);
  }
}
