package kh.ccc.notification.contact;

import org.jspecify.annotations.Nullable;

/**
 * Where a person wants to be told. Personal data: its text form says nothing.
 *
 * @param phone E.164, {@code +85512345678}
 */
public record ContactPoint(String email, Language language, @Nullable String phone) {

  /** Keeps addresses out of logs and messages of exceptions. */
  @Override
  public String toString() {
    return "ContactPoint[" + language + "]";
  }
}
