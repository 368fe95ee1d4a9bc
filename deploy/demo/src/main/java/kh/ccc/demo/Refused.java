package kh.ccc.demo;

/** The platform said no to something that the demonstration expects to work. */
final class Refused extends RuntimeException {

  Refused(String problem) {
    super(problem, null, false, false);
  }
}
