package kh.ccc.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kh.ccc.gateway.route.Route;
import kh.ccc.gateway.session.Relayed;
import kh.ccc.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A token bucket for each account or client, and for each address that shows no good token. */
public final class RateLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final int MOST_CALLERS = 100_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);
  private static final int NET_BYTES = 8;
  private static final String SIGN_IN = "/api/session/";

  private final Tokens tokens;
  private final Shares shares;
  private final Problems problems;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(FORGOTTEN).build();

  /**
   * @param anonymous for one address without a good token
   * @param known for one account or client
   * @param letters what one address without a good token may write to people
   * @param signIns ways to the issuer and back, for one address
   */
  public record Shares(Rate anonymous, Rate known, Bandwidth letters, Rate signIns) {}

  public RateLimit(Tokens tokens, Shares shares, Problems problems) {
    this.tokens = tokens;
    this.shares = shares;
    this.problems = problems;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest incoming = request.servletRequest();
    ConsumptionProbe probe = bucketOf(incoming).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return next.handle(request);
    }
    long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    return ServerResponse.status(429)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.of(429, "too-many-requests", Map.of(), incoming.getLocale()));
  }

  private Bucket bucketOf(HttpServletRequest request) {
    String holder = tokens.holderOf(Relayed.authorization(request));
    if (!holder.isEmpty()) {
      return buckets.get(holder, key -> bucket(shares.known()));
    }
    String net = net(request.getRemoteAddr());
    if (request.getRequestURI().startsWith(SIGN_IN)) {
      return buckets.get("sign-in " + net, key -> bucket(shares.signIns()));
    }
    return isLetter(request)
        ? buckets.get("letters " + net, key -> Bucket.builder().addLimit(shares.letters()).build())
        : buckets.get("address " + net, key -> bucket(shares.anonymous()));
  }

  private static boolean isLetter(HttpServletRequest request) {
    return request.getMethod().equals("POST") && Route.takesLetters(request.getRequestURI());
  }

  /** An IPv4 address, or the /64 net that one IPv6 subscriber has. */
  private static String net(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, NET_BYTES)
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static Bucket bucket(Rate rate) {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build())
        .build();
  }
}
