package kh.ccc.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a running platform, also one whose launcher was killed. */
final class DownCommand {
  private static final Duration ORDERLY = Duration.ofSeconds(75);

  private final StateFile state;
  private final Console console;

  DownCommand(Settings settings, Console console) {
    this.state = new StateFile(settings.data());
    this.console = console;
  }

  int run() throws IOException, InterruptedException {
    var launcher = KnownProcess.from(state.read(), "launcher").flatMap(KnownProcess::alive);
    if (launcher.isPresent()) {
      console.say("Stopping Sahakum");
      launcher.get().destroy();
      end(List.of(launcher.get()), ORDERLY);
    }
    var leftovers = stopLeftovers();
    var was = launcher.isPresent() || leftovers;
    console.say(was ? "Sahakum is stopped; its data is kept." : "Sahakum does not run.");
    return 0;
  }

  /** Stops children whose launcher is gone; true when there were any. */
  boolean stopLeftovers() throws IOException, InterruptedException {
    var entries = state.read();
    var any = false;
    for (var stage :
        List.of(Part.Stage.DOOR, Part.Stage.SERVICES, Part.Stage.IDENTITY, Part.Stage.GROUND)) {
      any |= stopLeftovers(entries, stage);
    }
    state.delete();
    return any;
  }

  private boolean stopLeftovers(Map<String, String> entries, Part.Stage stage)
      throws InterruptedException {
    var alive =
        Part.ALL.stream()
            .filter(part -> part.stage() == stage)
            .flatMap(part -> KnownProcess.from(entries, part.name()).stream())
            .flatMap(known -> known.alive().stream())
            .toList();
    alive.forEach(handle -> {
      console.say("  stopping process " + handle.pid() + ", left over");
      handle.destroy();
    });
    end(alive, UpCommand.PATIENCE);
    return !alive.isEmpty();
  }

  private static void end(List<ProcessHandle> handles, Duration patience)
      throws InterruptedException {
    var all =
        CompletableFuture.allOf(
            handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      handles.forEach(ProcessHandle::destroyForcibly);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
