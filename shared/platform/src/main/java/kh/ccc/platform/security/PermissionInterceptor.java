package kh.ccc.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Permitted}; an operation of ours that says nothing is closed. */
public final class PermissionInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method)) {
      check(method, Callers.current());
    }
    return true;
  }

  private static void check(HandlerMethod method, Caller caller) {
    if (method.hasMethodAnnotation(OpenToAnyone.class)) {
      return;
    }
    if (caller.isAnonymous()) {
      throw new Unauthenticated();
    }
    @Nullable Permitted permitted = method.getMethodAnnotation(Permitted.class);
    Caller.permit(
        permitted != null && (permitted.value().length == 0 || caller.has(permitted.value())));
  }

  static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("kh.ccc.");
  }
}
