package kh.ccc.certification.paper.pdf;

/** A colour of sRGB. */
public record Ink(int red, int green, int blue) {

  public static final Ink BLACK = new Ink(0x1A, 0x1C, 0x2E);

  /** The colour of that value, {@code 0x232A63}. */
  public static Ink of(int rgb) {
    return new Ink(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** The operands of the PDF operators {@code rg} and {@code RG}. */
  String operands() {
    return Numbers.of(red / 255f) + " " + Numbers.of(green / 255f) + " " + Numbers.of(blue / 255f);
  }
}
