package kh.ccc.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds {@code Link: <…>; rel="next"} (RFC 8288) to every page that another one follows. */
@ControllerAdvice
final class NextLinks implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    @Nullable String cursor = body instanceof Paged page ? page.next() : null;
    if (cursor != null) {
      String link = "<" + pageAt(cursor, request) + ">; rel=\"next\"";
      response.getHeaders().add(HttpHeaders.LINK, link);
    }
    return body;
  }

  /** Without host: a caller behind the gateway and one beside the service reach the same page. */
  private static String pageAt(String cursor, ServerHttpRequest request) {
    return UriComponentsBuilder.fromUri(request.getURI())
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam("cursor", cursor)
        .build()
        .toUriString();
  }
}
