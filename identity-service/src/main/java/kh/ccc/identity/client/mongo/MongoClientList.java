package kh.ccc.identity.client.mongo;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.identity.client.ClientList;
import kh.ccc.identity.client.MachineClient;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;

/** The view {@code clients}. */
public final class MongoClientList implements ClientList {

  private final MongoCollection<Document> clients;

  public MongoClientList(MongoDatabase database) {
    this.clients = database.getCollection("clients");
  }

  @Override
  public void project(Versioned<MachineClient> client) {
    MachineClient state = client.state();
    Document view =
        new Document("status", state.status().name())
            .append("name", state.name())
            .append("grants", state.grants());
    VersionedViews.replace(clients, client.id(), client.version(), view);
  }

  @Override
  public List<Versioned<MachineClient>> after(String clientId, int most) {
    List<Versioned<MachineClient>> found = new ArrayList<>();
    clients
        .find(gt("_id", clientId))
        .sort(Sorts.ascending("_id"))
        .limit(most)
        .batchSize(most)
        .forEach(document -> found.add(client(document)));
    return found;
  }

  private static Versioned<MachineClient> client(Document document) {
    return new Versioned<>(
        document.getString("_id"),
        document.getLong("version"),
        new MachineClient(
            MachineClient.Status.valueOf(document.getString("status")),
            document.getString("name"),
            document.getList("grants", String.class)));
  }
}
