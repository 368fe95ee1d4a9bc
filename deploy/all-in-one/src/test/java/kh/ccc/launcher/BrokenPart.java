package kh.ccc.launcher;

/** Ends with a failure at once. */
public final class BrokenPart {
  private BrokenPart() {}

  /** Says why and ends. */
  public static void main(String[] words) {
    System.out.println("no such luck");
    System.exit(3);
  }
}
