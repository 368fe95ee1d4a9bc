package kh.ccc.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The way to the platform: its public address and a client. */
public record Http(URI base, HttpClient client) {

  private static final Duration PAUSE = Duration.ofMillis(150);

  /** The platform at that address. */
  public static Http to(String publicUrl) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    return new Http(URI.create(publicUrl), client);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept-Language", "en");
  }

  /** A moment before the next try; the platform may be on its way back. */
  static void pause() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
