package kh.ccc.identity.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.identity.account.People;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.conversions.Bson;

/** People in the collection that holds personal data and nothing else. */
public final class MongoPeople implements People, StorePreparation {

  private final MongoCollection<Document> people;

  public MongoPeople(MongoDatabase database) {
    this.people = database.getCollection("people");
  }

  @Override
  public void prepare() {
    people.createIndex(Indexes.ascending("username"), new IndexOptions().unique(true));
  }

  @Override
  public boolean keep(String accountId, Person person, Instant at) {
    Bson known =
        Updates.combine(
            Updates.set("username", person.username()),
            Updates.set("displayName", person.displayName()),
            Updates.set("language", person.language()),
            Updates.set("keptAt", Date.from(at)));
    return DuplicateKeys.ignore(
        () -> people.updateOne(eq("_id", accountId), known, new UpdateOptions().upsert(true)));
  }

  @Override
  public boolean forgetIfKeptBefore(String accountId, Instant moment) {
    return people
            .deleteOne(and(eq("_id", accountId), lt("keptAt", Date.from(moment))))
            .getDeletedCount()
        == 1;
  }

  @Override
  public Optional<Person> find(String accountId) {
    return Optional.ofNullable(people.find(eq("_id", accountId)).first()).map(MongoPeople::person);
  }

  @Override
  public Map<String, Person> findAll(Collection<String> accountIds) {
    Map<String, Person> found = new HashMap<>();
    for (Document document : people.find(in("_id", accountIds)).batchSize(200)) {
      found.put(document.getString("_id"), person(document));
    }
    return found;
  }

  @Override
  public Optional<String> accountOf(String username) {
    return Optional.ofNullable(people.find(eq("username", username)).first())
        .map(document -> document.getString("_id"));
  }

  @Override
  public List<String> namedLike(String beginning, int most) {
    return people
        .find(and(gte("username", beginning), lt("username", beginning + '\uFFFF')))
        .sort(Sorts.ascending("username"))
        .limit(most)
        .batchSize(most)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<String> mailOf(String accountId) {
    return Optional.ofNullable(people.find(eq("_id", accountId)).first())
        .map(document -> document.getString("mail"));
  }

  @Override
  public void keepMail(String accountId, String mail) {
    people.updateOne(eq("_id", accountId), Updates.set("mail", mail));
  }

  private static Person person(Document document) {
    return new Person(
        document.getString("username"),
        document.getString("displayName"),
        document.getString("language"));
  }
}
