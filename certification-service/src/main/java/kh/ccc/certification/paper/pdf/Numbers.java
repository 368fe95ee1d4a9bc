package kh.ccc.certification.paper.pdf;

/** Numbers as PDF writes them: no exponent, no superfluous zero. */
final class Numbers {

  private Numbers() {}

  /** With at most three decimals: colours, transformations, sizes. */
  static String of(double value) {
    StringBuilder text = new StringBuilder(8);
    append(text, Math.round(value * 1000), 1000);
    return text.toString();
  }

  /** With at most two decimals: a place on the page to a hundredth of a millimetre. */
  static void appendPlace(StringBuilder to, double value) {
    append(to, Math.round(value * 100), 100);
  }

  private static void append(StringBuilder to, long parts, int whole) {
    if (parts < 0) {
      to.append('-');
    }
    long size = Math.abs(parts);
    long fraction = size % whole;
    if (size >= whole || fraction == 0) {
      to.append(size / whole);
    }
    if (fraction != 0) {
      to.append('.');
    }
    for (int unit = whole / 10; fraction != 0; unit /= 10) {
      to.append((char) ('0' + fraction / unit));
      fraction %= unit;
    }
  }
}
