package kh.ccc.identity.signin.web;

import java.util.Locale;

/** The language of a page. */
final class Languages {

  private Languages() {}

  /** The one that was asked for, else the one that the browser prefers. */
  static Locale of(String wanted, Locale preferred) {
    return wanted.isEmpty() ? preferred : Locale.of(wanted.equals("km") ? "km" : "en");
  }
}
