package kh.ccc.platform.web;

import jakarta.servlet.ServletRequest;

/**
 * For commands whose answer holds a secret: the answer is not kept for repetitions, so that nothing
 * but the caller ever has it. Such a command must be safe to carry out again.
 */
public final class ShownOnce {

  private static final String MARK = ShownOnce.class.getName();

  private ShownOnce() {}

  /** Says that the answer to this request holds a secret. */
  public static void mark(ServletRequest request) {
    request.setAttribute(MARK, true);
  }

  static boolean isMarked(ServletRequest request) {
    return request.getAttribute(MARK) != null;
  }
}
