package kh.ccc.identity.account.mongo;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.AccountList;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;

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
  public List<Versioned<Account>> after(String accountId, int most) {
    List<Versioned<Account>> found = new ArrayList<>();
    accounts
        .find(gt("_id", accountId))
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
