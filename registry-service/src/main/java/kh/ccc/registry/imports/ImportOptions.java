package kh.ccc.registry.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the officer says of a list.
 *
 * @param source name of the list; with a row's id it identifies the row for ever
 * @param register whether good rows are verified by the officer in the same step
 * @param synthetic the list is made up for demonstration
 * @param type kind of organization of rows that do not say theirs
 * @param sector sector of rows that do not say theirs
 * @param columns which header of the list holds what; empty: as the headers themselves tell
 */
public record ImportOptions(
    String source,
    boolean register,
    boolean synthetic,
    @Nullable String type,
    @Nullable String sector,
    Map<Column, String> columns) {}
