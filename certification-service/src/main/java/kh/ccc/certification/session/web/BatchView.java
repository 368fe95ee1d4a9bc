package kh.ccc.certification.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.session.Batch;
import kh.ccc.certification.session.Seal;
import org.jspecify.annotations.Nullable;

/**
 * One resolution on many cases.
 *
 * @param total how many cases it decides
 * @param done how many of them have their certificate; only where progress is asked for
 * @param votes of members by account id; GRANT is for, REFUSE against
 * @param leftOver cases that could not be decided so, with the reason
 */
record BatchView(
    String batchId,
    Batch.Status status,
    String resolution,
    int total,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long done,
    Map<String, Choice> votes,
    @Nullable String reference,
    @Nullable Seal seal,
    @Nullable Integer granted,
    List<Batch.LeftOver> leftOver,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> applications) {

  static BatchView of(Batch batch, @Nullable Long done) {
    Batch.Carried carried = batch.carried();
    Batch.Result result = batch.result();
    return new BatchView(
        batch.batchId(),
        batch.status(),
        batch.text(),
        batch.items().size(),
        done,
        batch.votes(),
        carried == null ? null : carried.reference(),
        carried == null ? null : carried.seal(),
        result == null ? null : result.granted(),
        result == null ? List.of() : result.leftOver(),
        done == null ? null : batch.items());
  }
}
