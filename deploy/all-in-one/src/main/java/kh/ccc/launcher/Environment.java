package kh.ccc.launcher;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The SAHAKUM_ variables of a child: the same keys as in the compose file. */
record Environment(Settings settings, String operatorSecret, String webSecret) {
  private static final Set<String> SIGN_IN = Set.of("identity", "gateway");
  private static final List<String> LINKED =
      List.of("identity", "registry", "assessment", "certification", "networking", "notification");

  /** With the secrets that were made on the first start. */
  static Environment of(Settings settings) throws IOException {
    var data = settings.data();
    return new Environment(settings, Secrets.operator(data), Secrets.web(data));
  }

  Map<String, String> of(Part part) {
    var ports = settings.ports();
    var all = new LinkedHashMap<String, String>();
    all.put("SAHAKUM_PORT", String.valueOf(ports.of(part.port())));
    all.put("SAHAKUM_BIND", part.name().equals("gateway") ? settings.bind() : "127.0.0.1");
    all.put("SAHAKUM_KAFKA", settings.kafka().orElse("127.0.0.1:" + ports.of("kafka")));
    all.put(
        "SAHAKUM_MONGODB", settings.mongodb().orElse("mongodb://127.0.0.1:" + ports.of("mongodb")));
    all.put("SAHAKUM_SMTP", settings.smtp().orElse("127.0.0.1:" + ports.of("smtp")));
    all.put("SAHAKUM_PUBLIC_URL", settings.publicUrl());
    all.put("SAHAKUM_DATA", settings.data().resolve(part.name()).toString());
    all.put("SAHAKUM_INSTANCE", instance(part));
    all.put("SAHAKUM_DEMO", String.valueOf(settings.demo()));
    for (var name : LINKED) {
      all.put(
          "SAHAKUM_" + name.toUpperCase(Locale.ROOT) + "_URL",
          "http://127.0.0.1:" + ports.of(name));
    }
    if (part.name().equals("identity")) {
      all.put("SAHAKUM_OPERATOR_SECRET", operatorSecret);
    }
    if (SIGN_IN.contains(part.name())) {
      all.put("SAHAKUM_OIDC_CLIENT_SECRET", webSecret);
    }
    return all;
  }

  /** The same over restarts, so that a part goes on at once with what it held when it died. */
  private String instance(Part part) {
    return part.name() + "-" + Integer.toHexString(operatorSecret.hashCode());
  }

  /** Words on the command line of a part of our own; services get none. */
  List<String> words(Part part) {
    var data = settings.data().resolve(part.name()).toString();
    return switch (part.name()) {
      case "kafka", "mongodb" ->
          List.of("--port", String.valueOf(settings.ports().of(part.port())), "--data", data);
      case "mail" ->
          List.of(
              "--smtp-port",
              String.valueOf(settings.ports().of("smtp")),
              "--inbox-port",
              String.valueOf(settings.ports().of("inbox")),
              "--data",
              data);
      default -> List.of();
    };
  }
}
