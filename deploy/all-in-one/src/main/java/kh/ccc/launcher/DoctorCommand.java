package kh.ccc.launcher;

import java.util.List;

/** The part of the doctor that looks at ports and at the running platform. */
final class DoctorCommand {
  private final Settings settings;
  private final Console console;

  DoctorCommand(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  int run() {
    var entries = new StateFile(settings.data()).read();
    if (KnownProcess.from(entries, "launcher").flatMap(KnownProcess::alive).isPresent()) {
      return new StatusCommand(settings, console).run();
    }
    if (!entries.isEmpty()) {
      console.say("  !! the launcher was killed      do: ./sahakum down, then ./sahakum up");
      return 1;
    }
    return ports();
  }

  private int ports() {
    var taken = Ports.NAMES.stream().filter(this::isTaken).toList();
    for (var name : taken) {
      console.say(
          "  !! port %d (%s) is taken   do: stop that program, or ./sahakum up --port-base 18080"
              .formatted(settings.ports().of(name), name));
    }
    if (taken.isEmpty()) {
      console.say("  ok ports " + ports(Ports.NAMES) + " are free");
    }
    console.say("  -- Sahakum does not run          do: ./sahakum up");
    return taken.isEmpty() ? 0 : 1;
  }

  private boolean isTaken(String name) {
    return !Ports.isFree(settings.ports().of(name));
  }

  private String ports(List<String> names) {
    return String.join(
        " ", names.stream().map(name -> String.valueOf(settings.ports().of(name))).toList());
  }
}
