package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import kh.ccc.certification.eligibility.kafka.EligibilitySubscriptions;
import kh.ccc.certification.eligibility.mongo.MongoEligibility;
import kh.ccc.platform.consumer.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of CBOs and assessments and keeps what it hears. */
@Configuration
class EligibilityConfiguration {

  @Bean
  MongoEligibility eligibility(MongoDatabase database) {
    return new MongoEligibility(database);
  }

  @Bean
  List<Subscription<?>> subscriptions(MongoEligibility eligibility) {
    return Stream.concat(
            EligibilitySubscriptions.ofCbos(eligibility::keep).stream(),
            EligibilitySubscriptions.ofAssessments(eligibility::keep).stream())
        .toList();
  }
}
