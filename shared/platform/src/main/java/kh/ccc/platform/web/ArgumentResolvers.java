package kh.ccc.platform.web;

import io.micrometer.common.util.StringUtils;
import java.time.Clock;
import java.util.regex.Pattern;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link Caller}, the {@link CommandContext} and the {@link ExpectedVersion}.
 */
final class ArgumentResolvers implements HandlerMethodArgumentResolver {

  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

  private final Clock clock;

  ArgumentResolvers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Caller.class || type == CommandContext.class || type == ExpectedVersion.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    Class<?> type = parameter.getParameterType();
    if (type == Caller.class) {
      return Callers.current();
    }
    return type == CommandContext.class ? context(request) : expectedVersion(request);
  }

  private CommandContext context(NativeWebRequest request) {
    @Nullable String key = request.getHeader(IDEMPOTENCY_KEY);
    if (key == null || StringUtils.isBlank(key)) {
      throw new BadRequest(400, "idempotency-key-missing");
    }
    if (!KEY.matcher(key).matches()) {
      throw new BadRequest(400, "idempotency-key-malformed");
    }
    return new CommandContext(Callers.current().id(), key, clock.instant());
  }

  private static ExpectedVersion expectedVersion(NativeWebRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null) {
      throw new BadRequest(428, "if-match-missing");
    }
    return new ExpectedVersion(ETags.parse(header));
  }
}
