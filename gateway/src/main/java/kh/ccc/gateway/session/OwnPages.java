package kh.ccc.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells requests of our own pages from those that another site made a browser send. */
final class OwnPages {

  private final String origin;

  OwnPages(URI publicUrl) {
    this.origin = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
  }

  /** What browsers say by themselves must not contradict; old ones say nothing. */
  boolean sent(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    @Nullable String from = request.getHeader(HttpHeaders.ORIGIN);
    return (site == null || site.equals("same-origin")) && (from == null || from.equals(origin));
  }
}
