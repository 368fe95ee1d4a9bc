package kh.ccc.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command line: one command, then {@code --name value}, {@code --name=value} or a bare switch,
 * and operands.
 */
public record Arguments(String command, Map<String, String> options, List<String> operands) {
  private static final Set<String> SWITCHES = Set.of("demo", "no-demo", "no-train", "all");
  private static final Set<String> VALUES =
      Set.of("home", "data", "kafka", "mongodb", "smtp", "bind", "public-url", "only", "port-base");

  static Arguments parse(String... words) {
    if (words.length == 0) {
      throw new UsageError("Name a command, for example: up.");
    }
    var options = new LinkedHashMap<String, String>();
    var operands = new ArrayList<String>();
    for (var i = 1; i < words.length; i++) {
      if (!words[i].startsWith("--")) {
        operands.add(words[i]);
      } else if (takesNext(words[i])) {
        options.put(known(words[i].substring(2)), value(words, ++i));
      } else {
        var equals = words[i].indexOf('=');
        var name = equals < 0 ? words[i].substring(2) : words[i].substring(2, equals);
        options.put(known(name), equals < 0 ? "true" : words[i].substring(equals + 1));
      }
    }
    return new Arguments(words[0], Map.copyOf(options), List.copyOf(operands));
  }

  /** Whether a switch was given. */
  public boolean has(String name) {
    return options.containsKey(name);
  }

  private static boolean takesNext(String word) {
    return word.indexOf('=') < 0 && !SWITCHES.contains(word.substring(2));
  }

  private static String value(String[] words, int at) {
    if (at >= words.length) {
      throw new UsageError(words[at - 1] + " needs a value.");
    }
    return words[at];
  }

  private static String known(String name) {
    var port = name.endsWith("-port") && Ports.NAMES.contains(name.substring(0, name.length() - 5));
    if (!port && !VALUES.contains(name) && !SWITCHES.contains(name)) {
      throw new UsageError("There is no option --" + name + "; ./sahakum help lists them all.");
    }
    return name;
  }
}
