package kh.ccc.identity;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kh.ccc.identity.Site.Answer;
import kh.ccc.identity.token.security.Clients;
import kh.ccc.testing.WithInfrastructure;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** The whole service on a real store and broker, spoken to by HTTP. */
@WithInfrastructure
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "sahakum.identity.demo=true",
      "sahakum.identity.operator-secret=operator-secret-of-the-tests",
      "sahakum.identity.keys.published-before=1s",
      "sahakum.identity.second-step=false",
      "sahakum.identity.sign-in.free-failures-per-address=1000"
    })
@Import(IdentityIT.WebClient.class)
abstract class IdentityIT {

  static final String DEMO_PASSWORD = "demo-sahakum";
  static final String WEB_SECRET = "secret-of-a-web-server";

  @Value("${local.server.port}")
  private int port;

  @Autowired private MongoDatabase database;

  Site site() {
    return new Site(port);
  }

  int port() {
    return port;
  }

  MongoDatabase database() {
    return database;
  }

  String tokenOf(String demoUser) {
    return Browser.token(site(), demoUser, DEMO_PASSWORD);
  }

  String operator() {
    return site()
        .machineToken("sahakum-operator", "operator-secret-of-the-tests")
        .json()
        .path("access_token")
        .asString();
  }

  Answer openAccount(String token, String username, String... grants) {
    return site()
        .post(
            "/api/accounts",
            token,
            Map.of("username", username, "displayName", "Chan Dara", "grants", List.of(grants)));
  }

  static String newName() {
    return "p" + UUID.randomUUID().toString().substring(0, 12);
  }

  /** Everything that the database holds, but for some collections. */
  String contentOf(List<String> collections) {
    StringBuilder all = new StringBuilder();
    for (String name : collections) {
      for (Document document : database.getCollection(name).find().batchSize(500)) {
        all.append(document.toJson()).append('\n');
      }
    }
    return all.toString();
  }

  List<String> collectionsBut(String... left) {
    List<String> names = new java.util.ArrayList<>();
    database.listCollectionNames().into(names);
    names.removeAll(List.of(left));
    return names;
  }

  /** A web server that keeps people signed in for hours: it gets refresh tokens. */
  @TestConfiguration
  static class WebClient {

    @Bean
    RegisteredClient webServer() {
      return RegisteredClient.withId("test-web")
          .clientId("test-web")
          .clientSecret(new kh.ccc.identity.account.security.SecretHashes().hashSecret(WEB_SECRET))
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
          .redirectUri(Browser.CALLBACK)
          .scope("openid")
          .scope("profile")
          .clientSettings(ClientSettings.builder().requireProofKey(true).build())
          .tokenSettings(Clients.tokens())
          .build();
    }
  }
}
