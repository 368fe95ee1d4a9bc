package kh.ccc.launcher;

import java.io.IOException;

/** The platform on one machine, as {@code ./sahakum} calls it: up, down, status and questions. */
public final class Launcher {
  private Launcher() {}

  /** First word: the command. Ends with 0, 1 for a failure, 2 for a wrong command line. */
  public static void main(String[] words) throws IOException, InterruptedException {
    var console = Console.of(System.out);
    try {
      System.exit(run(Arguments.parse(words), console));
    } catch (UsageError e) {
      console.say(String.valueOf(e.getMessage()));
      System.exit(2);
    }
  }

  private static int run(Arguments arguments, Console console)
      throws IOException, InterruptedException {
    var settings = Settings.of(arguments, System.getenv());
    return switch (arguments.command()) {
      case "up" -> new UpCommand(settings, console).run();
      case "down" -> new DownCommand(settings, console).run();
      case "status" -> new StatusCommand(settings, console).run();
      case "doctor" -> new DoctorCommand(settings, console).run();
      case "digest", "verify", "dead-letters", "replay" ->
          new OperationsCommand(settings, console, arguments).run();
      default ->
          throw new UsageError(
              "There is no command " + arguments.command() + "; ./sahakum help lists them all.");
    };
  }
}
