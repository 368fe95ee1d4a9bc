package kh.ccc.gateway.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages that explain the API: Swagger UI, which reads {@code /openapi.json}. */
public final class DocsSite implements HandlerFunction<ServerResponse> {

  private static final Set<String> OWN = Set.of("/index.html", "/start.js", "/docs.css");
  private static final Set<String> OF_SWAGGER = Set.of("/swagger-ui.css", "/swagger-ui-bundle.js");

  private final Assets own = new Assets("docs");
  private final Assets swagger = new Assets("META-INF/resources/webjars/swagger-ui/" + version());

  @Override
  public ServerResponse handle(ServerRequest request) {
    String path = request.servletRequest().getRequestURI().substring("/docs".length());
    String name = path.isEmpty() || path.equals("/") ? "/index.html" : path;
    return find(name)
        .map(file -> AssetAnswer.of(request, file, 200, false))
        .orElseGet(() -> ServerResponse.notFound().build());
  }

  private Optional<Asset> find(String name) {
    if (OWN.contains(name)) {
      return own.find(name);
    }
    return OF_SWAGGER.contains(name) ? swagger.find(name) : Optional.empty();
  }

  private static String version() {
    String file = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    try (@Nullable InputStream in = DocsSite.class.getClassLoader().getResourceAsStream(file)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
