package kh.ccc.registry.imports;

import java.util.List;
import kh.ccc.registry.cbo.CboFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a row.
 *
 * @param cboId id of the record that it becomes
 * @param name as it is shown in the list of outcomes
 * @param facts null when there are errors
 */
record RowReading(
    ListRow row,
    String recordId,
    String cboId,
    String name,
    @Nullable CboFacts facts,
    List<Finding> findings) {}
