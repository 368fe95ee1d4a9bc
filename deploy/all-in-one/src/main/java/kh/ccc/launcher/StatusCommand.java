package kh.ccc.launcher;

import java.util.Map;
import kh.ccc.launcher.process.Readiness;

/** One line per part: its process, port and whether it is ready. */
final class StatusCommand {
  private final Map<String, String> entries;
  private final Console console;

  StatusCommand(Settings settings, Console console) {
    this.entries = new StateFile(settings.data()).read();
    this.console = console;
  }

  int run() {
    if (entries.isEmpty()) {
      console.say("Sahakum does not run; start it with ./sahakum up.");
      return 1;
    }
    var launcher = KnownProcess.from(entries, "launcher").flatMap(KnownProcess::alive);
    console.say(
        launcher
            .map(handle -> "launcher pid " + handle.pid() + ", " + entries.get("state"))
            .orElse("The launcher is gone; ./sahakum down ends what is left, then ./sahakum up."));
    var healthy = launcher.isPresent();
    for (var part : Part.ALL) {
      if (entries.containsKey(part.name() + ".pid")) {
        healthy &= line(part.name());
      }
    }
    console.say("at " + entries.get("public.url"));
    return healthy ? 0 : 1;
  }

  private boolean line(String name) {
    var prefix = name;
    var port = Integer.parseInt(entries.getOrDefault(prefix + ".port", "0"));
    var ready = Readiness.isReady(port, entries.getOrDefault(prefix + ".health", ""));
    var alive = KnownProcess.from(entries, prefix).flatMap(KnownProcess::alive);
    console.say(
        "  %-14s %-9s pid %-8s 127.0.0.1:%-6d log %s"
            .formatted(
                name,
                ready ? "ready" : alive.isPresent() ? "not ready" : "gone",
                alive.map(handle -> String.valueOf(handle.pid())).orElse("-"),
                port,
                entries.get(prefix + ".log")));
    return ready;
  }
}
