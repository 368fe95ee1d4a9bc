package kh.ccc.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The web app: its files, and its one page for every address that only the app knows. */
public final class Site implements HandlerFunction<ServerResponse> {

  private static final String PAGE = "/index.html";
  private static final String NOT_FOUND_PAGE = "/404.html";
  private static final String NAMED_BY_CONTENT = "/_app/immutable/";
  private static final List<String> NEVER_PAGES = List.of("/api/", "/actuator/", "/webjars/");

  private final Assets assets;
  private final Problems problems;

  public Site(Assets assets, Problems problems) {
    this.assets = assets;
    this.problems = problems;
  }

  @Override
  public ServerResponse handle(ServerRequest request) {
    HttpServletRequest incoming = request.servletRequest();
    String path = incoming.getRequestURI();
    if (NEVER_PAGES.stream().anyMatch(path::startsWith)) {
      return notFound(incoming);
    }
    Optional<Asset> file = assets.find(path);
    if (file.isPresent()) {
      return AssetAnswer.of(request, file.get(), 200, path.startsWith(NAMED_BY_CONTENT));
    }
    boolean looksLikeFile = path.substring(path.lastIndexOf('/')).contains(".");
    Optional<Asset> page =
        wantsPage(incoming) ? assets.find(looksLikeFile ? NOT_FOUND_PAGE : PAGE) : Optional.empty();
    return page.map(found -> AssetAnswer.of(request, found, looksLikeFile ? 404 : 200, false))
        .orElseGet(() -> notFound(incoming));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getRequestURI().equals("/") || (accept != null && accept.contains("text/html"));
  }

  private ServerResponse notFound(HttpServletRequest request) {
    return ServerResponse.status(404)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.of(404, "not-found", Map.of(), request.getLocale()));
  }
}
