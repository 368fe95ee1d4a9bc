package kh.ccc.gateway.proxy;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Connections to the services, kept open between requests. */
public final class ConnectionPool {

  /** Shorter than the services keep an idle connection, so that theirs is not the last word. */
  private static final TimeValue IDLE = TimeValue.ofSeconds(10);

  private static final TimeValue LOOK_BEFORE_USE_AFTER = TimeValue.ofMilliseconds(500);

  private ConnectionPool() {}

  /**
   * A client that passes everything as it is: it follows nothing, unpacks nothing, keeps no cookie
   * and repeats nothing.
   *
   * @param perService most connections to one service
   */
  public static CloseableHttpClient client(Duration connect, int perService) {
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(connect))
            .setSocketTimeout(Timeout.ofSeconds(30))
            .setValidateAfterInactivity(LOOK_BEFORE_USE_AFTER)
            .build();
    PoolingHttpClientConnectionManager pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDefaultConnectionConfig(connection)
            .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
            .setMaxConnPerRoute(perService)
            .setMaxConnTotal(perService * 8)
            .build();
    return HttpClients.custom()
        .setConnectionManager(pool)
        .evictIdleConnections(IDLE)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }
}
