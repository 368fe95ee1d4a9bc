package kh.ccc.contracts;

/**
 * A Kafka topic of public events, keyed by the id of the aggregate that its messages speak of and
 * compacted: the newest message of a key holds the whole public state.
 *
 * @param name wire name, {@code ccc.<service>.<aggregates>}
 */
public record Topic(String name) {}
