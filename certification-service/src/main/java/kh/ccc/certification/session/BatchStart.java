package kh.ccc.certification.session;

/** Told that a resolution on many cases was adopted, so that its grants begin at once. */
@FunctionalInterface
public interface BatchStart {

  void wake();
}
