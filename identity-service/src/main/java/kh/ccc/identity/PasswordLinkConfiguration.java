package kh.ccc.identity;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Inviting;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.security.SecretHashes;
import kh.ccc.identity.signin.Attempts;
import kh.ccc.identity.signin.PasswordLinks;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.identity.signin.mongo.MongoLinks;
import kh.ccc.identity.signin.smtp.SmtpPost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to choosing a password, by mail. */
@Configuration(proxyBeanMethods = false)
class PasswordLinkConfiguration {

  @Bean
  MongoLinks links(MongoDatabase database, Clock clock) {
    return new MongoLinks(database, clock);
  }

  @Bean
  SmtpPost post(
      @Value("${sahakum.smtp}") String address,
      @Value("${spring.mail.username:}") String user,
      @Value("${spring.mail.password:}") String password,
      @Value("${sahakum.mail.from}") String from,
      @Value("${sahakum.public-url}") String publicUrl) {
    return new SmtpPost(new SmtpPost.Server(address, user, password), from, publicUrl);
  }

  @Bean
  PasswordLinks passwordLinks(
      Accounts accounts,
      People people,
      SignIn signIn,
      MongoLinks links,
      SmtpPost post,
      SecretHashes hashes,
      Attempts attempts) {
    PasswordLinks.Mailing mailing =
        new PasswordLinks.Mailing(
            post, letter -> Thread.ofVirtual().name("letter").start(letter), hashes::newSecret);
    return new PasswordLinks(accounts, people, signIn, links, mailing, attempts);
  }

  @Bean
  Inviting inviting(Accounts accounts, People people, PasswordLinks links) {
    return new Inviting(accounts, people, links);
  }
}
