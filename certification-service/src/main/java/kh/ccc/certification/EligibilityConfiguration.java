package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.certification.certificate.Evaluation;
import kh.ccc.certification.certificate.Evidence;
import kh.ccc.certification.certificate.HolderNames;
import kh.ccc.certification.credential.RecognitionCredentials;
import kh.ccc.certification.credential.kafka.RecognitionSubscriptions;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.kafka.EligibilitySubscriptions;
import kh.ccc.certification.eligibility.mongo.MongoEligibility;
import kh.ccc.platform.consumer.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of CBOs and assessments and keeps what it hears; hears what a credential is asked for. */
@Configuration
class EligibilityConfiguration {

  @Bean
  MongoEligibility eligibility(MongoDatabase database) {
    return new MongoEligibility(database);
  }

  /** What decisions on certificates must know of the people concerned. */
  @Bean
  Evidence evidence(MongoEligibility eligibility) {
    return new Evidence() {
      @Override
      public Optional<Evaluation> evaluation(String assessmentId) {
        return eligibility.assessment(assessmentId).map(EligibilityConfiguration::evaluation);
      }

      @Override
      public Optional<String> representative(String cboId) {
        return eligibility.cbo(cboId).map(CboFacts::representative);
      }
    };
  }

  @Bean
  HolderNames holderNames(MongoEligibility eligibility) {
    return ids ->
        eligibility.cbos(ids).values().stream()
            .collect(
                Collectors.toMap(
                    CboFacts::cboId, cbo -> new HolderNames.Name(cbo.nameKm(), cbo.nameLatin())));
  }

  private static Evaluation evaluation(AssessmentFacts assessment) {
    return new Evaluation(
        assessment.assessmentId(),
        assessment.cboId(),
        assessment.evaluators(),
        assessment.openMajors(),
        assessment.isRecommended() ? assessment.recommended() : null);
  }

  @Bean
  List<Subscription<?>> subscriptions(
      MongoEligibility eligibility, RecognitionCredentials recognitions) {
    return Stream.of(
            EligibilitySubscriptions.ofCbos(eligibility::keep),
            EligibilitySubscriptions.ofAssessments(eligibility::keep),
            RecognitionSubscriptions.of(recognitions::issue))
        .<Subscription<?>>flatMap(List::stream)
        .toList();
  }
}
