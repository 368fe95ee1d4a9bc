package kh.ccc.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a person reads when everything is ready. */
record Welcome(Settings settings, Plan plan) {
  private static final String ACCOUNTS =
      "admin officer registrar03 assessor1 reviewer member1 chair coordinator cbo1 donor auditor …";

  List<String> lines(Duration after) {
    var lines = new ArrayList<String>();
    lines.add("Sahakum is ready after " + Console.seconds(after) + ". Laptop mode: one machine.");
    lines.add("  Web and API      " + settings.publicUrl());
    lines.add("  API description  " + settings.publicUrl() + "/docs");
    if (settings.smtp().isEmpty()) {
      lines.add("  Mail inbox       http://127.0.0.1:" + settings.ports().of("inbox"));
    }
    if (settings.demo()) {
      lines.add("  Demo accounts    " + ACCOUNTS);
      lines.add("                   password of all: demo-sahakum (up --no-demo leaves them out)");
    }
    lines.add("  Logs             " + settings.data().resolve("logs"));
    lines.add("  Try it, stop it  ./sahakum demo, ./sahakum down");
    return lines;
  }
}
