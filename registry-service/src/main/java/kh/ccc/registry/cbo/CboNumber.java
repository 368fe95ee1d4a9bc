package kh.ccc.registry.cbo;

/**
 * The programme's own number of an organization: {@code KH-CBO-}, province, six digits, check
 * character. org-id.guide has no list for CBOs, so the register gives the identifier itself.
 */
public final class CboNumber {

  private static final int MODULUS = 31;
  private static final int MOST = 999_999;

  /** No I, L, O or U: they look like 1, 1, 0 and V. */
  private static final String CHECK = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  private CboNumber() {}

  /**
   * The number with its check character.
   *
   * @param province NCDD code, 2 digits
   * @param running 1 to 999,999 within the province
   */
  public static String of(String province, int running) {
    if (running < 1 || running > MOST) {
      throw new IllegalArgumentException("running number " + running);
    }
    String digits = province + "%06d".formatted(running);
    return "KH-CBO-" + digits + CHECK.charAt(Integer.parseInt(digits) % MODULUS);
  }

  /** True when the check character is right: a single wrong or two swapped digits are found. */
  public static boolean isValid(String number) {
    if (!number.matches("KH-CBO-\\d{8}[0-9A-HJKMNP-TV-Y]")) {
      return false;
    }
    int digits = Integer.parseInt(number.substring(7, 15));
    return CHECK.charAt(digits % MODULUS) == number.charAt(15);
  }
}
