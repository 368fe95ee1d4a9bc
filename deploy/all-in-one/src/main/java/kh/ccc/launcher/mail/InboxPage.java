package kh.ccc.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that shows caught mails: {@code /} as a list, {@code /mails/ID} one of them, {@code
 * /mails/ID.eml} its bytes, {@code /api/mails} the newest 500 as JSON.
 */
final class InboxPage implements AutoCloseable {
  private static final int LIMIT = 500;

  /** Only names of this machine, so that a foreign page cannot read mails by a name of its own. */
  private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Cache-Control",
          "no-store");

  private final HttpServer server;
  private final CaughtMails mails;
  private final JsonMapper json = JsonMapper.builder().build();

  private InboxPage(HttpServer server, CaughtMails mails) {
    this.server = server;
    this.mails = mails;
  }

  static InboxPage start(int port, CaughtMails mails) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var server = HttpServer.create(address, 64);
    var page = new InboxPage(server, mails);
    server.createContext("/", page::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return page;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var host = exchange.getRequestHeaders().getFirst("Host");
      if (!isLocal(host)) {
        send(exchange, 421, "text/plain", "Only for this machine.");
        return;
      }
      route(exchange, exchange.getRequestURI().getPath());
    }
  }

  static boolean isLocal(@Nullable String host) {
    return host != null && LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  private void route(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/")) {
      send(exchange, 200, "text/html", InboxHtml.list(mails.newest(LIMIT)));
    } else if (path.equals("/health")) {
      send(exchange, 200, "text/plain", "ready");
    } else if (path.equals("/api/mails")) {
      send(exchange, 200, "application/json", json.writeValueAsString(mails.newest(LIMIT)));
    } else if (path.startsWith("/mails/") && path.endsWith(".eml")) {
      sendRaw(exchange, path.substring(7, path.length() - 4));
    } else if (path.startsWith("/mails/")) {
      sendMail(exchange, path.substring(7));
    } else {
      sendUnknown(exchange);
    }
  }

  private void sendMail(HttpExchange exchange, String id) throws IOException {
    var mail = mails.find(id);
    if (mail.isPresent()) {
      send(exchange, 200, "text/html", InboxHtml.mail(mail.get()));
    } else {
      sendUnknown(exchange);
    }
  }

  private void sendRaw(HttpExchange exchange, String id) throws IOException {
    var raw = mails.raw(id);
    if (raw.isPresent()) {
      send(exchange, 200, "message/rfc822", Files.readAllBytes(raw.get()));
    } else {
      sendUnknown(exchange);
    }
  }

  private static void sendUnknown(HttpExchange exchange) throws IOException {
    send(exchange, 404, "text/plain", "No such mail.");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    HEADERS.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
