package kh.ccc.launcher.process;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line for each log record, with its time and, where there is one, the reason's first line. */
public final class StandardOutputLog extends ConsoleHandler {
  /** Made by java.util.logging. */
  public StandardOutputLog() {
    setOutputStream(System.out);
    setFormatter(new OneLine());
  }

  private static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
      var reason = entry.getThrown() == null ? "" : ": " + entry.getThrown();
      return "%s %-7s %s  %s%s%n"
          .formatted(
              entry.getInstant(),
              entry.getLevel(),
              entry.getLoggerName(),
              formatMessage(entry),
              reason);
    }
  }
}
