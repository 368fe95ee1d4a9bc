package kh.ccc.platform.journal;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.NetworkMemberJoined;
import kh.ccc.platform.store.VersionedViews;
import kh.ccc.testing.ContractFixtures;
import org.bson.Document;

/** The smallest aggregate there is: something that is counted. */
final class Counters {

  sealed interface CounterEvent {
    record Counted(int by) implements CounterEvent {}

    record Noted(String text) implements CounterEvent {}
  }

  static final AggregateType<Integer, CounterEvent> TYPE =
      new AggregateType<>(
          "counter",
          0,
          (state, event) ->
              switch (event) {
                case CounterEvent.Counted counted -> state + counted.by();
                case CounterEvent.Noted noted -> state;
              },
          new EventTable<CounterEvent>()
              .with("counted.v1", CounterEvent.Counted.class)
              .with("noted.v1", CounterEvent.Noted.class),
          (before, event, after) ->
              event instanceof CounterEvent.Counted
                  ? List.of(
                      new Message<>(
                          Contracts.NETWORK_MEMBER_JOINED,
                          "key",
                          new NetworkMemberJoined(ContractFixtures.network(), "total-" + after)))
                  : List.of());

  private Counters() {}

  static Aggregates<Integer, CounterEvent> in(
      MongoDatabase database, Journal journal, RelayWake wake) {
    return new Aggregates<>(TYPE, journal, view(database), wake);
  }

  static ViewProjector<Integer> view(MongoDatabase database) {
    return counter ->
        VersionedViews.replace(
            database.getCollection("counters"),
            counter.id(),
            counter.version(),
            new Document("total", counter.state()));
  }

  static CommandContext command(String id) {
    return new CommandContext("tester", id, Instant.parse("2026-01-01T00:00:00Z"));
  }

  static List<CounterEvent> count(int by) {
    return List.of(new CounterEvent.Counted(by));
  }
}
