package kh.ccc.certification.complaint;

/** The id of a complaint. */
public record ComplaintId(String value) {}
