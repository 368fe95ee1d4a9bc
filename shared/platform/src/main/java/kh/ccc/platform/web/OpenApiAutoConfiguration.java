package kh.ccc.platform.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes in OpenAPI what {@link ArgumentResolvers} and {@link Permitted} demand: the headers of
 * a command and an access token, instead of query parameters that do not exist.
 */
@AutoConfiguration
@ConditionalOnWebApplication
public class OpenApiAutoConfiguration {

  private static final String BEARER = "access-token";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, CommandContext.class, ExpectedVersion.class);
  }

  @Bean
  OperationCustomizer describeHeaders() {
    return (operation, method) -> {
      if (takes(method, CommandContext.class)) {
        operation.addParametersItem(
            header(
                ArgumentResolvers.IDEMPOTENCY_KEY,
                "New with each new command, the same when it is repeated"));
      }
      if (takes(method, ExpectedVersion.class)) {
        operation.addParametersItem(
            header(HttpHeaders.IF_MATCH, "ETag of the version that the change is based on"));
      }
      return secured(operation, method);
    };
  }

  @Bean
  ModelConverter describeNullness() {
    return new NullnessInDescriptions();
  }

  @Bean
  OpenApiCustomizer describeAccessTokens() {
    return api -> {
      if (api.getComponents() == null) {
        api.setComponents(new Components());
      }
      declare(api);
    };
  }

  private static void declare(OpenAPI api) {
    api.getComponents()
        .addSecuritySchemes(
            BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"));
  }

  private static Operation secured(Operation operation, HandlerMethod method) {
    return method.hasMethodAnnotation(Permitted.class)
        ? operation.addSecurityItem(new SecurityRequirement().addList(BEARER))
        : operation;
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
  }

  private static HeaderParameter header(String name, String description) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(description).required(true).schema(new StringSchema());
    return header;
  }
}
