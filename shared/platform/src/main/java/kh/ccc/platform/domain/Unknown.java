package kh.ccc.platform.domain;

/** What was asked for is not there (or not for this caller); reaches the caller as 404. */
public final class Unknown extends RuntimeException {

  private final String code;

  /**
   * @param code stable kebab-case name, {@code cbo-unknown}
   */
  public Unknown(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
