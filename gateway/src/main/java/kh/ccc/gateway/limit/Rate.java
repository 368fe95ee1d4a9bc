package kh.ccc.gateway.limit;

/**
 * So many requests a second, and so many at once after a while of silence; written {@code 50/200}.
 */
public record Rate(long perSecond, long burst) {

  public Rate {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("a rate must let something through");
    }
  }

  /** Reads {@code <per second>/<burst>}. */
  public static Rate valueOf(String text) {
    String[] parts = text.split("/", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not a rate like 50/200: " + text);
    }
    return new Rate(Long.parseLong(parts[0].strip()), Long.parseLong(parts[1].strip()));
  }
}
