package kh.ccc.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.HttpHost;

/**
 * A service as the gateway reaches it.
 *
 * @param name {@code registry}
 * @param host where it listens
 */
public record Target(String name, HttpHost host) {

  public static Target of(String name, URI address) {
    return new Target(name, HttpHost.create(address));
  }

  /** How long to wait for it: for usual requests and for those that take long. */
  public record Patience(Duration usual, Duration longer) {}
}
