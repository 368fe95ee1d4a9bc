package kh.ccc.platform.journal;

/**
 * A private fact as it is stored.
 *
 * @param type name in the aggregate's event table, {@code granted.v1}
 * @param data JSON, exactly the text that the hash covers
 */
public record RecordedEvent(String type, String data) {}
