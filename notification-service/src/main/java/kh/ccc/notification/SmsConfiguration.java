package kh.ccc.notification;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kh.ccc.notification.cbo.KnownCbos;
import kh.ccc.notification.sms.SmsAnswers;
import kh.ccc.notification.sms.kafka.CertificateSubscriptions;
import kh.ccc.notification.sms.mongo.MongoKnownCertificates;
import kh.ccc.notification.sms.security.ProviderSecret;
import kh.ccc.platform.consumer.Subscription;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers SMS about certificates. */
@Configuration
class SmsConfiguration {

  @Bean
  MongoKnownCertificates knownCertificates(MongoDatabase database) {
    return new MongoKnownCertificates(database);
  }

  @Bean
  List<Subscription<?>> smsSubscriptions(MongoKnownCertificates certificates) {
    return CertificateSubscriptions.of(certificates::keep);
  }

  @Bean
  SmsAnswers smsAnswers(MongoKnownCertificates certificates, KnownCbos cbos) {
    return new SmsAnswers(certificates, cbos);
  }

  @Bean
  ProviderSecret smsProvider(@Value("${sahakum.sms.secret}") String secret) {
    return new ProviderSecret(secret);
  }
}
