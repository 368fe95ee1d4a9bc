package kh.ccc.notification.contact;

import java.util.Locale;

/** The languages that the programme writes in. */
public enum Language {
  KM,
  EN;

  /** {@code km} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
