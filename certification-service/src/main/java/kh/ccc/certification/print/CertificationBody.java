package kh.ccc.certification.print;

/** Who certifies, where it is, and who stands for its decisions. */
public record CertificationBody(Words name, Words address, Words authority) {}
