package kh.ccc.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
    String accepted = header(incoming, HttpHeaders.ACCEPT_ENCODING);
    @Nullable Form brotli = takes(accepted, "br") ? asset.brotli() : null;
    @Nullable Form gzip = takes(accepted, "gzip") ? asset.gzip() : null;
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
    return status == 200 && header(request, HttpHeaders.IF_NONE_MATCH).contains(form.etag());
  }

  private static boolean takes(String accepted, String coding) {
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.strip().split(";", 2);
      if (words[0].strip().equals(coding)) {
        return words.length == 1 || !words[1].replace(" ", "").matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static String header(HttpServletRequest request, String name) {
    @Nullable String value = request.getHeader(name);
    return value == null ? "" : value;
  }
}
