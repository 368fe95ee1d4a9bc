package kh.ccc.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kh.ccc.contracts.Contracts;
import kh.ccc.embedded.kafka.EmbeddedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service may start before the broker does. */
class BrokerAwayIT {

  @TempDir private Path data;

  @Test
  void topicsAreMadeWhenTheBrokerComes() throws Exception {
    int port = freePort();
    String address = "127.0.0.1:" + port;
    TopicSetup setup =
        new TopicSetup(
            address,
            "networking",
            List.of(Contracts.CBOS.name()),
            "ccc.networking.dead-letters",
            2,
            (short) 1);
    setup.createInBackground();

    try (EmbeddedKafka kafka = EmbeddedKafka.start(Files.createDirectory(data.resolve("k")), port);
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> admin.listTopics().names().get().size() == 5);
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrder(
              Contracts.CBOS.name(),
              Contracts.NETWORKS.name(),
              Contracts.FORUMS.name(),
              Contracts.APPRECIATIONS.name(),
              "ccc.networking.dead-letters");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
