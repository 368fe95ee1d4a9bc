package kh.ccc.platform.web;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP edge that all services share. */
@AutoConfiguration(
    afterName = "kh.ccc.platform.journal.JournalAutoConfiguration",
    beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@EnableScheduling
public class WebAutoConfiguration {

  /** After Spring Security, whose filter chain stands at -100: the caller must be known. */
  private static final int AFTER_SECURITY = 0;

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }

  @Bean
  ProblemTexts problemTexts(@Value("${spring.application.name}") String service) {
    return new ProblemTexts("platform", service);
  }

  @Bean
  Problems problems(ProblemTexts texts) {
    return new Problems(texts);
  }

  @Bean
  ProblemWriter problemWriter(Problems problems, JsonMapper json) {
    return new ProblemWriter(problems, json);
  }

  @Bean
  ProblemAdvice problemAdvice(Problems problems) {
    return new ProblemAdvice(problems);
  }

  @Bean
  NextLinks nextLinks() {
    return new NextLinks();
  }

  /** A field that we do not know is a mistake of the caller, better told than dropped. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  @Bean
  FilterRegistrationBean<TraceId> traceId() {
    FilterRegistrationBean<TraceId> filter = new FilterRegistrationBean<>(new TraceId());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  @ConditionalOnBean(MongoDatabase.class)
  IdempotencyKeys idempotencyKeys(MongoDatabase database, Clock clock) {
    return new IdempotencyKeys(database, clock);
  }

  @Bean
  @ConditionalOnBean(MongoDatabase.class)
  FilterRegistrationBean<StoreFailureFilter> storeFailures(ProblemWriter problems) {
    FilterRegistrationBean<StoreFailureFilter> filter =
        new FilterRegistrationBean<>(new StoreFailureFilter(problems));
    filter.setOrder(AFTER_SECURITY - 1);
    return filter;
  }

  @Bean
  @ConditionalOnBean(MongoDatabase.class)
  FilterRegistrationBean<IdempotencyFilter> idempotency(
      IdempotencyKeys keys,
      ProblemWriter problems,
      @Value("${sahakum.http.most-form-bytes:1048576}") int form,
      @Value("${sahakum.http.most-file-bytes:33554432}") int file) {
    FilterRegistrationBean<IdempotencyFilter> filter =
        new FilterRegistrationBean<>(
            new IdempotencyFilter(keys, problems, new BodyLimits(form, file)));
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByTheServer(
      ProblemWriter problems) {
    return factory -> factory.addContextCustomizers(new ProblemReports(problems));
  }

  @Bean
  WebMvcConfigurer callersAndCommands(Clock clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ArgumentResolvers(clock));
      }
    };
  }
}
