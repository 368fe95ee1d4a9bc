package kh.ccc.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import kh.ccc.gateway.edge.Codings;
import kh.ccc.gateway.site.Asset.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a file in the smallest form that the browser takes, or says that it has it already. */
final class AssetAnswer {

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private AssetAnswer() {}

  /**
   * @param named the file's name changes with its content, so that a browser may keep it forever
   */
  static ServerResponse of(ServerRequest request, Asset asset, int status, boolean named) {
    HttpServletRequest incoming = request.servletRequest();
    @Nullable Form brotli = Codings.takes(incoming, "br") ? asset.brotli() : null;
    @Nullable Form gzip = Codings.takes(incoming, "gzip") ? asset.gzip() : null;
    Form form = brotli != null ? brotli : gzip != null ? gzip : asset.plain();
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(isKnown(incoming, form, status) ? 304 : status)
            .header(HttpHeaders.ETAG, form.etag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(HttpHeaders.CACHE_CONTROL, named ? FOREVER : ASK_AGAIN);
    if (isKnown(incoming, form, status)) {
      return answer.build();
    }
    answer.header(HttpHeaders.CONTENT_TYPE, asset.type());
    answer.contentLength(form.bytes().length);
    if (!form.equals(asset.plain())) {
      answer.header(HttpHeaders.CONTENT_ENCODING, form.equals(brotli) ? "br" : "gzip");
    }
    return answer.build((servletRequest, response) -> {
      if (!servletRequest.getMethod().equals("HEAD")) {
        response.getOutputStream().write(form.bytes());
      }
      return null;
    });
  }

  private static boolean isKnown(HttpServletRequest request, Form form, int status) {
    @Nullable String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return status == 200 && known != null && known.contains(form.etag());
  }
}
