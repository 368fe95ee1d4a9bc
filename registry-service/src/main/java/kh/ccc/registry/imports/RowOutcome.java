package kh.ccc.registry.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, and why.
 *
 * @param row 1 for the first row after the header
 * @param line line of the file
 * @param cboId the record that it became or looks like
 * @param lookAlikes records that it may double
 */
public record RowOutcome(
    int row,
    long line,
    Outcome outcome,
    String recordId,
    String name,
    @Nullable String cboId,
    @Nullable String number,
    List<String> lookAlikes,
    List<Finding> findings) {}
