package kh.ccc.embedded.mongodb.query;

/** One field of an index and its direction. */
public record IndexField(String path, boolean ascending) {}
