package kh.ccc.identity;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Hashing;
import kh.ccc.identity.signin.Attempts;
import kh.ccc.identity.signin.SecondStep;
import kh.ccc.identity.signin.files.SealingKey;
import kh.ccc.identity.signin.mongo.MongoPhones;
import kh.ccc.identity.signin.security.Totp;
import kh.ccc.platform.store.PersonCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The second step of signing in. */
@Configuration(proxyBeanMethods = false)
class SecondStepConfiguration {

  @Bean
  MongoPhones phones(MongoDatabase database, @Value("${sahakum.data}") Path data) {
    PersonCipher cipher = new PersonCipher();
    SealingKey key = new SealingKey(data.resolve("sealing"), cipher::newKey);
    return new MongoPhones(database, cipher, key::get);
  }

  @Bean
  SecondStep secondStep(
      Accounts accounts,
      MongoPhones phones,
      Hashing hashing,
      Attempts attempts,
      IdentitySettings settings) {
    IdentitySettings.SignIn signIn = settings.signIn();
    SecondStep.Rules rules =
        new SecondStep.Rules(
            settings.secondStep(), signIn.freeFailuresPerAccount(), signIn.longestWait());
    return new SecondStep(accounts, phones, new Totp(), hashing, attempts, rules);
  }
}
