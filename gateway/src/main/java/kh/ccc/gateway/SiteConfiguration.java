package kh.ccc.gateway;

import kh.ccc.gateway.docs.OpenApi;
import kh.ccc.gateway.limit.RateLimit;
import kh.ccc.gateway.site.Assets;
import kh.ccc.gateway.site.DocsSite;
import kh.ccc.gateway.site.Site;
import kh.ccc.platform.web.Problems;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answers itself: the API's description and the web app. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

  @Bean
  @Order(1)
  RouterFunction<ServerResponse> description(
      GatewaySettings settings,
      CloseableHttpClient client,
      JsonMapper json,
      RateLimit limit,
      @Value("${sahakum.public-url}") String publicUrl) {
    OpenApi description =
        new OpenApi(settings.services(), client, json, publicUrl, settings.descriptionKept());
    DocsSite docs = new DocsSite();
    return RouterFunctions.route(reads("/openapi.json"), description)
        .filter(limit)
        .and(RouterFunctions.route(reads("/docs").or(readsBelow("/docs/")), docs));
  }

  /** Last: whatever no service and no other page is called. */
  @Bean
  @Order(2)
  RouterFunction<ServerResponse> site(Problems problems) {
    return RouterFunctions.route(
        readsBelow("/"), new Site(new Assets("META-INF/resources"), problems));
  }

  private static RequestPredicate reads(String path) {
    return request -> isRead(request.method()) && uri(request).equals(path);
  }

  private static RequestPredicate readsBelow(String path) {
    return request -> isRead(request.method()) && uri(request).startsWith(path);
  }

  private static String uri(org.springframework.web.servlet.function.ServerRequest request) {
    return request.servletRequest().getRequestURI();
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }
}
