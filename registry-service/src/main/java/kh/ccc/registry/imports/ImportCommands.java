package kh.ccc.registry.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.registry.codelist.CodeLists;

/** What officers do with imports. */
public final class ImportCommands {

  private final ImportJobs jobs;
  private final ListFile.Format format;
  private final CodeLists lists;
  private final Runnable wake;

  /**
   * Puts the commands together.
   *
   * @param wake tells the worker that there is work
   */
  public ImportCommands(ImportJobs jobs, ListFile.Format format, CodeLists lists, Runnable wake) {
    this.jobs = jobs;
    this.format = format;
    this.lists = lists;
    this.wake = wake;
  }

  /**
   * Takes a list in.
   *
   * @param areas places that the officer may record in
   * @param trial only look what would become of the rows
   */
  public ImportJob receive(
      byte[] file,
      ImportOptions options,
      List<String> areas,
      boolean trial,
      CommandContext context) {
    checkCodes(options);
    ListFile list = format.read(file);
    ImportJob job =
        new ImportJob(
            context.newId(),
            trial ? ImportStatus.CHECKING : ImportStatus.IMPORTING,
            options,
            list.rows(),
            0,
            Counts.NONE,
            list.shape().ignored(),
            context.actor(),
            areas,
            context.at(),
            null);
    jobs.add(job, file);
    wake.run();
    return find(job.id());
  }

  private void checkCodes(ImportOptions options) {
    List<FieldError> errors = new ArrayList<>();
    if (options.type() != null && lists.type(options.type()).isEmpty()) {
      errors.add(new FieldError("/type", "unknown-code"));
    }
    if (options.sector() != null && lists.sector(options.sector()).isEmpty()) {
      errors.add(new FieldError("/sector", "unknown-code"));
    }
    Invalid.throwIfAny(errors);
  }

  public ImportJob find(String id) {
    return jobs.find(id).orElseThrow(() -> new Unknown("import-unknown"));
  }

  /** Turns a trial that is through into the real run; one that is real already stays as it is. */
  public ImportJob start(String id, String actor, List<String> areas) {
    ImportJob job = find(id);
    if (job.status() == ImportStatus.CHECKING) {
      throw new Refusal("import-still-checking", Map.of("done", job.done(), "total", job.total()));
    }
    jobs.replaceIf(ImportStatus.CHECKED, job.started(actor, areas));
    wake.run();
    return find(id);
  }
}
