package kh.ccc.contracts.certification;

/** The same in Khmer and in English, in neutral words that anyone may read. */
public record Words(String km, String en) {}
