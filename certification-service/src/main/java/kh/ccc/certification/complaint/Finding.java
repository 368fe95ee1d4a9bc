package kh.ccc.certification.complaint;

/** What an investigation comes to. */
public enum Finding {
  FOUNDED,
  PARTLY,
  UNFOUNDED
}
