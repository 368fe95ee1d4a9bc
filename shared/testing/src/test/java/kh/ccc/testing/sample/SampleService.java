package kh.ccc.testing.sample;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.NetworkMemberJoined;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.EventTable;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.Message;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.store.GuardedProjection;
import kh.ccc.platform.store.VersionedViews;
import kh.ccc.testing.ContractFixtures;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Keeps jars that things are put into, and remembers the names of registered CBOs. */
@SpringBootApplication(proxyBeanMethods = false)
public class SampleService {

  /** Something was put in. */
  public record Put(int count) {}

  @Bean
  Aggregates<Integer, Put> jars(Journal journal, RelayWake wake, MongoDatabase database) {
    AggregateType<Integer, Put> type =
        new AggregateType<>(
            "jar",
            0,
            (state, event) -> state + event.count(),
            new EventTable<Put>().with("put.v1", Put.class),
            (before, event, after) ->
                List.of(
                    new Message<>(
                        Contracts.NETWORK_MEMBER_JOINED,
                        "jar",
                        new NetworkMemberJoined(ContractFixtures.network(), "total-" + after))));
    return new Aggregates<>(
        type,
        journal,
        jar ->
            VersionedViews.replace(
                database.getCollection("jars"),
                jar.id(),
                jar.version(),
                new Document("total", jar.state())),
        wake);
  }

  /** A name that nobody can remember is the poison of these tests. */
  static final String UNSPEAKABLE = "unspeakable";

  @Bean
  Subscription<CboRegistered> remembersNames(MongoDatabase database) {
    return new Subscription<>(
        Contracts.CBO_REGISTERED,
        (event, position) -> {
          String name = String.valueOf(event.cbo().nameLatin());
          if (name.equals(UNSPEAKABLE) && !Boolean.getBoolean("sample.cured")) {
            throw new IllegalStateException("cannot say it");
          }
          GuardedProjection.apply(
              database.getCollection("names"),
              event.cbo().cboId(),
              position,
              Updates.combine(Updates.set("name", name), Updates.inc("applications", 1)));
        });
  }

  @Bean
  Subscription<NetworkMemberJoined> hearsItself(MongoDatabase database) {
    return new Subscription<>(
        Contracts.NETWORK_MEMBER_JOINED,
        (event, position) ->
            GuardedProjection.apply(
                database.getCollection("heard"),
                position.stream(),
                position,
                Updates.combine(
                    Updates.set("last", event.cboId()), Updates.push("all", event.cboId()))));
  }

  static Refusal tooMany(int count) {
    return new Refusal("sample-too-many", java.util.Map.of("count", count));
  }
}
