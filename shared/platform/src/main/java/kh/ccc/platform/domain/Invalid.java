package kh.ccc.platform.domain;

import java.util.List;

/**
 * Fields of a well-formed request that cannot be accepted; reaches the caller as 422, all at once.
 */
public final class Invalid extends RuntimeException {

  private final transient List<FieldError> errors;

  public Invalid(List<FieldError> errors) {
    super(errors.toString(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public Invalid(String pointer, String code) {
    this(List.of(new FieldError(pointer, code)));
  }

  /** Throws when there is any error. */
  public static void throwIfAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  public List<FieldError> errors() {
    return errors;
  }
}
