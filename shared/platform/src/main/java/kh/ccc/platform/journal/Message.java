package kh.ccc.platform.journal;

import kh.ccc.contracts.EventType;

/**
 * A public event that follows from a private one.
 *
 * @param key id of the aggregate it speaks of; the order of one key is kept everywhere
 */
public record Message<T extends Record>(EventType<T> type, String key, T body) {}
