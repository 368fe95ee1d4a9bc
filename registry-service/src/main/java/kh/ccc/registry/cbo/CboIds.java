package kh.ccc.registry.cbo;

/** Ids of records; a made-up organization can be told by its id alone. */
public final class CboIds {

  static final String SYNTHETIC_PREFIX = "SYN-";

  private CboIds() {}

  public static String of(String id, boolean synthetic) {
    return synthetic ? SYNTHETIC_PREFIX + id : id;
  }
}
