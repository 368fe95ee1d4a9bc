package kh.ccc.networking;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kh.ccc.networking.cbo.kafka.CboSubscriptions;
import kh.ccc.networking.cbo.mongo.MongoKnownCbos;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumCommands;
import kh.ccc.networking.forum.ForumEvent;
import kh.ccc.networking.forum.kafka.ForumMessages;
import kh.ccc.networking.forum.mongo.MongoForumViews;
import kh.ccc.networking.network.Network;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.networking.network.NetworkEvent;
import kh.ccc.networking.network.kafka.NetworkMessages;
import kh.ccc.networking.network.mongo.MongoNetworkViews;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the features and their adapters together. */
@Configuration
class NetworkingConfiguration {

  @Bean
  MongoKnownCbos knownCbos(MongoDatabase database) {
    return new MongoKnownCbos(database);
  }

  @Bean
  List<Subscription<?>> subscriptions(MongoKnownCbos cbos) {
    return CboSubscriptions.of(cbos::note);
  }

  @Bean
  MongoNetworkViews networkViews(MongoDatabase database) {
    return new MongoNetworkViews(database);
  }

  @Bean
  Aggregates<Network, NetworkEvent> networks(
      Journal journal, MongoNetworkViews views, RelayWake wake) {
    return new Aggregates<>(
        new AggregateType<>(
            "network", Network.none(), Network::apply, NetworkEvent.TABLE, NetworkMessages::of),
        journal,
        views,
        wake);
  }

  @Bean
  NetworkCommands networkCommands(Aggregates<Network, NetworkEvent> networks, MongoKnownCbos cbos) {
    return new NetworkCommands(networks, cbos);
  }

  @Bean
  MongoForumViews forumViews(MongoDatabase database) {
    return new MongoForumViews(database);
  }

  @Bean
  Aggregates<Forum, ForumEvent> forums(Journal journal, MongoForumViews views, RelayWake wake) {
    return new Aggregates<>(
        new AggregateType<>(
            "forum", Forum.none(), Forum::apply, ForumEvent.TABLE, ForumMessages::of),
        journal,
        views,
        wake);
  }

  @Bean
  ForumCommands forumCommands(
      Aggregates<Forum, ForumEvent> forums, NetworkCommands networks, MongoKnownCbos cbos) {
    return new ForumCommands(forums, networks, cbos);
  }
}
