package kh.ccc.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How large a request body may be, in bytes: files more than forms. */
record BodyLimits(int form, int file) {

  int mostBytes(HttpServletRequest request) {
    @Nullable String type = request.getContentType();
    return type == null || type.startsWith("application/json") ? form : file;
  }
}
