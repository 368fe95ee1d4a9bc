package kh.ccc.platform.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service that has an operation without an authorization rule. */
public final class OperationsWithoutRule implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping mapping;

  public OperationsWithoutRule(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> without =
        mapping.getHandlerMethods().values().stream()
            .filter(PermissionInterceptor::isOurs)
            .filter(method -> !hasRule(method))
            .map(HandlerMethod::toString)
            .toList();
    if (!without.isEmpty()) {
      throw new IllegalStateException("operations without @Permitted or @OpenToAnyone: " + without);
    }
  }

  private static boolean hasRule(HandlerMethod method) {
    return method.hasMethodAnnotation(Permitted.class)
        || method.hasMethodAnnotation(OpenToAnyone.class);
  }
}
