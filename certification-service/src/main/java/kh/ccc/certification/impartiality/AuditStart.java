package kh.ccc.certification.impartiality;

/** Told that an audit was asked for, so that it begins at once. */
@FunctionalInterface
public interface AuditStart {

  void wake();
}
