package kh.ccc.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The TCP port of every part on this machine. */
public record Ports(Map<String, Integer> byPart) {
  private static final List<Integer> DEFAULTS =
      List.of(8080, 8081, 8082, 8083, 8084, 8085, 8086, 2525, 8025, 9092, 27017);

  /** All parts that have a port; a port base numbers them in this order. */
  public static final List<String> NAMES =
      List.of(
          "gateway",
          "identity",
          "registry",
          "assessment",
          "certification",
          "networking",
          "notification",
          "smtp",
          "inbox",
          "kafka",
          "mongodb");

  /**
   * Each port by its own option, else by its variable (SAHAKUM_REGISTRY_PORT), else counted from
   * the port base, else the default. A base of 0 takes free ports.
   */
  static Ports choose(Map<String, String> options, Map<String, String> environment) {
    var base = options.getOrDefault("port-base", environment.get("SAHAKUM_PORT_BASE"));
    var fallback = base == null ? DEFAULTS : counted(number("--port-base", base));
    var ports = new LinkedHashMap<String, Integer>();
    for (var i = 0; i < NAMES.size(); i++) {
      var name = NAMES.get(i);
      var variable = "SAHAKUM_" + name.toUpperCase(Locale.ROOT) + "_PORT";
      var option = options.get(name + "-port");
      var chosen = option == null ? environment.get(variable) : option;
      var label = option == null ? variable : "--" + name + "-port";
      ports.put(name, chosen == null ? fallback.get(i) : port(label, chosen));
    }
    refuseTwice(ports);
    return new Ports(Map.copyOf(ports));
  }

  /** The port of a part that is in {@link #NAMES}. */
  public int of(String part) {
    var port = byPart.get(part);
    if (port == null) {
      throw new IllegalArgumentException("no port of " + part);
    }
    return port;
  }

  /** Whether nothing listens on a loopback port. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static List<Integer> counted(int base) {
    if (base == 0) {
      return free(NAMES.size());
    }
    if (base < 1024 || base + NAMES.size() > 65_536) {
      throw new UsageError("--port-base: " + base + " is not between 1024 and 65525.");
    }
    return java.util.stream.IntStream.range(base, base + NAMES.size()).boxed().toList();
  }

  private static List<Integer> free(int count) {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (var i = 0; i < count; i++) {
        var socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        sockets.add(socket);
      }
      var ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (var socket : sockets) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UsageError("This machine gives no free ports: " + e.getMessage() + ".");
    }
  }

  private static int port(String label, String text) {
    var port = number(label, text);
    if (port < 1 || port > 65_535) {
      throw new UsageError(label + ": " + text + " is not a port (1-65535).");
    }
    return port;
  }

  private static int number(String label, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new UsageError(label + ": '" + text + "' is not a number.");
    }
  }

  private static void refuseTwice(Map<String, Integer> ports) {
    var owners = new HashMap<Integer, String>();
    ports.forEach((name, port) -> {
      var other = owners.put(port, name);
      if (other != null) {
        throw new UsageError(other + " and " + name + " would share port " + port + ".");
      }
    });
  }
}
