package kh.ccc.certification.application;

/** The committee's sessions as far as applications depend on them. */
@FunctionalInterface
public interface Sittings {

  /** The session with that id; unknown when there is none. */
  Sitting sitting(String session);
}
