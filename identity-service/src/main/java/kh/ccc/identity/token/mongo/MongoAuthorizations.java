package kh.ccc.identity.token.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Authorizations in the collection of secrets, so that a code survives a restart and may be
 * redeemed at another instance.
 */
public final class MongoAuthorizations implements OAuth2AuthorizationService, StorePreparation {

  private static final Logger log = LoggerFactory.getLogger(MongoAuthorizations.class);
  private static final List<String> TOKENS =
      List.of(
          AuthorizationDocuments.CODE,
          AuthorizationDocuments.ACCESS,
          AuthorizationDocuments.REFRESH,
          AuthorizationDocuments.IDENTITY);

  private final MongoCollection<Document> secrets;
  private final RegisteredClientRepository clients;
  private final Clock clock;

  public MongoAuthorizations(
      MongoDatabase database, RegisteredClientRepository clients, Clock clock) {
    this.secrets = database.getCollection("secrets");
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public void prepare() {
    IndexOptions sparse = new IndexOptions().sparse(true);
    secrets.createIndex(Indexes.ascending(AuthorizationDocuments.EXPIRES), sparse);
    for (String token : TOKENS) {
      secrets.createIndex(Indexes.ascending(AuthorizationDocuments.hashField(token)), sparse);
    }
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    // A machine's token says everything itself; nobody looks its authorization up.
    if (!authorization
        .getAuthorizationGrantType()
        .equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
      saveRevision(authorization);
    }
  }

  private void saveRevision(OAuth2Authorization authorization) {
    String id = id(authorization.getId());
    @Nullable Long before = authorization.getAttribute(AuthorizationDocuments.REVISION);
    boolean saved =
        before == null
            ? DuplicateKeys.ignore(
                () -> secrets.insertOne(AuthorizationDocuments.write(id, authorization, 1L)))
            : secrets
                    .replaceOne(
                        and(eq("_id", id), eq(AuthorizationDocuments.REVISION, before)),
                        AuthorizationDocuments.write(id, authorization, before + 1))
                    .getMatchedCount()
                == 1;
    if (!saved) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    secrets.deleteOne(eq("_id", id(authorization.getId())));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return read(secrets.find(eq("_id", id(id))).first(), "");
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    String hash = StoredToken.hash(token);
    for (String name : type == null ? TOKENS : List.of(nameOf(type))) {
      @Nullable Document found =
          secrets.find(eq(AuthorizationDocuments.hashField(name), hash)).first();
      if (found != null) {
        return read(found, token);
      }
    }
    return null;
  }

  /** What is not one of ours names a field that no document has. */
  private static String nameOf(OAuth2TokenType type) {
    return switch (type.getValue()) {
      case OAuth2ParameterNames.CODE -> AuthorizationDocuments.CODE;
      case OAuth2ParameterNames.ACCESS_TOKEN -> AuthorizationDocuments.ACCESS;
      case OAuth2ParameterNames.REFRESH_TOKEN -> AuthorizationDocuments.REFRESH;
      case "id_token" -> AuthorizationDocuments.IDENTITY;
      default -> type.getValue();
    };
  }

  private @Nullable OAuth2Authorization read(@Nullable Document document, String shown) {
    if (document == null) {
      return null;
    }
    @Nullable RegisteredClient client =
        clients.findById(document.getString(AuthorizationDocuments.CLIENT));
    if (client == null) {
      return null;
    }
    String id = document.getString("_id").substring(id("").length());
    return AuthorizationDocuments.read(id, document, client, shown);
  }

  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT5M")
  void forgetExpired() {
    try {
      secrets.deleteMany(lt(AuthorizationDocuments.EXPIRES, Date.from(clock.instant())));
    } catch (RuntimeException e) {
      log.warn("expired authorizations stay for now: {}", e.toString());
    }
  }

  private static String id(String id) {
    return "authorization:" + id;
  }
}
