package kh.ccc.certification.print;

/** The same in Khmer and in English. */
public record Words(String km, String en) {

  boolean isMissing() {
    return km.isBlank() || en.isBlank();
  }
}
