package kh.ccc.networking.forum;

/** The groups that meet at a forum (domain.md 1.7). */
public enum Stakeholder {
  GOVERNMENT,
  PRIVATE,
  DONOR,
  LNGO,
  INGO,
  CBO,
  CCC
}
