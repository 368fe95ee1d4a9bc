package kh.ccc.gateway.proxy;

/** Why a request got no answer from its service. */
public final class Failure extends RuntimeException {

  /** What happened, and whether the service is to blame. */
  public enum Kind {
    /** No connection could be made: the request never arrived. */
    UNREACHABLE(true),
    /** The connection ended before an answer came: nobody knows how far the service got. */
    BROKEN(true),
    /** The answer did not come in time: nobody knows how far the service got. */
    TIMED_OUT(true),
    /** All connections to the service are busy. */
    BUSY(true),
    /** The service was left alone after many failures. */
    LEFT_ALONE(false),
    /** The caller sent more than is allowed. */
    TOO_LARGE(false),
    /** The caller went away while sending. */
    CALLER_GONE(false);

    private final boolean fault;

    Kind(boolean fault) {
      this.fault = fault;
    }

    boolean isFaultOfService() {
      return fault;
    }
  }

  private final Kind kind;

  Failure(Kind kind) {
    super(kind.name(), null, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
