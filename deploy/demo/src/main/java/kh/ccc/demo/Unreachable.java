package kh.ccc.demo;

/** No answer came; whether the command took effect is unknown, so it is repeated with its key. */
final class Unreachable extends RuntimeException {

  Unreachable(String reason) {
    super(reason, null, false, false);
  }
}
