package kh.ccc.launcher;

import java.io.IOException;
import java.util.List;
import kh.ccc.launcher.operations.Operations;
import kh.ccc.launcher.operations.OperatorApi;

/** Asks a running platform as its operator: digest, verify, dead-letters, replay. */
final class OperationsCommand {
  private final Settings settings;
  private final Console console;
  private final Arguments arguments;

  OperationsCommand(Settings settings, Console console, Arguments arguments) {
    this.settings = settings;
    this.console = console;
    this.arguments = arguments;
  }

  int run() throws IOException, InterruptedException {
    var entries = new StateFile(settings.data()).read();
    var gateway = entries.get("gateway.url");
    if (gateway == null) {
      throw new UsageError("Sahakum does not run; start it with ./sahakum up.");
    }
    var api = new OperatorApi(gateway, Secrets.operator(settings.data()));
    var operations = new Operations(api, services(entries.keySet()), console::say);
    try {
      return ask(operations);
    } catch (IOException e) {
      console.say("Not answered: " + e.getMessage() + " (./sahakum status says who is ready).");
      return 1;
    }
  }

  private int ask(Operations operations) throws IOException, InterruptedException {
    return switch (arguments.command()) {
      case "digest" -> operations.digest();
      case "verify" -> operations.verify();
      case "dead-letters" -> operations.deadLetters();
      case "replay" -> operations.replay();
      default -> throw new IllegalArgumentException(arguments.command());
    };
  }

  /** The named ones, else all that run. */
  private List<String> services(java.util.Set<String> known) {
    if (!arguments.operands().isEmpty()) {
      return arguments.operands();
    }
    return Part.ALL.stream()
        .filter(part -> part.isService() && part.stage() != Part.Stage.DOOR)
        .map(Part::name)
        .filter(name -> known.contains(name + ".pid"))
        .toList();
  }
}
