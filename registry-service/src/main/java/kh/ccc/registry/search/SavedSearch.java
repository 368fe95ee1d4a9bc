package kh.ccc.registry.search;

import java.time.Instant;
import kh.ccc.registry.directory.DirectoryQuery;

/**
 * A search of the directory that an account wants to look at again.
 *
 * @param name as its owner calls it
 * @param lookedAt when its owner last looked at its answers
 */
public record SavedSearch(
    String searchId, String account, String name, DirectoryQuery query, Instant lookedAt) {}
