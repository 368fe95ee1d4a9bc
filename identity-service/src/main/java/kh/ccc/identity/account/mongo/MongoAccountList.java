package kh.ccc.identity.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.AccountList;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The view {@code accounts}: state without personal data. */
public final class MongoAccountList implements AccountList {

  private final MongoCollection<Document> accounts;

  public MongoAccountList(MongoDatabase database) {
    this.accounts = database.getCollection("accounts");
  }

  @Override
  public void project(Versioned<Account> account) {
    Account state = account.state();
    Document view =
        new Document("status", state.status().name())
            .append("grants", state.grants())
            .append("demo", state.demo());
    VersionedViews.replace(accounts, account.id(), account.version(), view);
  }

  @Override
  public List<Versioned<Account>> after(String accountId, Wanted wanted, int most) {
    return read(and(gt("_id", accountId), filter(wanted)), most);
  }

  @Override
  public List<Versioned<Account>> find(Collection<String> accountIds, Wanted wanted) {
    return accountIds.isEmpty()
        ? List.of()
        : read(and(in("_id", accountIds), filter(wanted)), accountIds.size());
  }

  @Override
  public List<Versioned<Account>> holding(Collection<String> roles, int most) {
    List<Bson> grants =
        roles.stream().<Bson>map(role -> elemMatch("grants", holding(role))).toList();
    return read(and(eq("status", Account.Status.ACTIVE.name()), or(grants)), most);
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.role() != null) {
      all.add(elemMatch("grants", holding(wanted.role())));
    }
    if (wanted.status() != null) {
      all.add(eq("status", wanted.status().name()));
    }
    return all.isEmpty() ? new Document() : and(all);
  }

  /** The role itself or the role with an area: {@code @} comes before every letter. */
  private static Document holding(String role) {
    return new Document("$gte", role).append("$lt", role + 'A');
  }

  private List<Versioned<Account>> read(Bson filter, int most) {
    List<Versioned<Account>> found = new ArrayList<>();
    accounts
        .find(filter)
        .sort(Sorts.ascending("_id"))
        .limit(most)
        .batchSize(most)
        .forEach(document -> found.add(account(document)));
    return found;
  }

  private static Versioned<Account> account(Document document) {
    return new Versioned<>(
        document.getString("_id"),
        document.getLong("version"),
        new Account(
            Account.Status.valueOf(document.getString("status")),
            document.getList("grants", String.class),
            document.getBoolean("demo")));
  }
}
