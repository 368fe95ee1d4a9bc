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
import org.jspecify.annotations.Nullable;

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
    ListFile list = format.read(file, options.columns());
    ImportJob job =
        new ImportJob(
            context.newId(),
            trial ? ImportStatus.CHECKING : ImportStatus.IMPORTING,
            options,
            list.rows(),
            0,
            Counts.NONE,
            Reasons.NONE,
            list.shape().ignored(),
            context.actor(),
            areas,
            context.at(),
            null);
    jobs.add(job, file);
    wake.run();
    return find(job.id());
  }

  /**
   * Looks at the top of a list that somebody is about to import.
   *
   * @param source name of the list; what was said of its columns before is remembered
   */
  public ListFile.Beginning begin(byte[] file, @Nullable String source) {
    ListFile.Beginning beginning = format.begin(file);
    Map<Column, String> remembered =
        source == null
            ? Map.of()
            : jobs.newestOf(source).map(job -> job.options().columns()).orElse(Map.of());
    boolean fits = !remembered.isEmpty() && beginning.header().containsAll(remembered.values());
    return fits
        ? new ListFile.Beginning(beginning.header(), remembered, beginning.rows())
        : beginning;
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
