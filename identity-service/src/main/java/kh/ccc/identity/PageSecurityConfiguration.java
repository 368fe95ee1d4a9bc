package kh.ccc.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.People.Person;
import kh.ccc.identity.signin.security.SignInCookie;
import kh.ccc.identity.signin.web.SignInPages;
import kh.ccc.identity.token.web.FailureFilter;
import kh.ccc.platform.web.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The protocol's own endpoints and the pages; the API's chain of the platform comes after them. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

  /** Spring Security's chain stands at -100. */
  private static final int BEFORE_SECURITY = -110;

  private static final String[] PAGES = {
    "/login", "/login/forgotten", "/login/password", "/login/second-step", "/logout"
  };

  private static final String AUTHORIZE = "/oauth2/authorize";

  @Bean
  SignInPages signInPages() {
    return new SignInPages();
  }

  @Bean
  FilterRegistrationBean<FailureFilter> protocolFailures(ProblemWriter problems) {
    FilterRegistrationBean<FailureFilter> filter =
        new FilterRegistrationBean<>(new FailureFilter(problems));
    filter.setOrder(BEFORE_SECURITY);
    return filter;
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(
      HttpSecurity http, SignInCookie cookie, People people, ProblemWriter problems) {
    OidcLogoutAuthenticationSuccessHandler signedOut = new OidcLogoutAuthenticationSuccessHandler();
    signedOut.setLogoutHandler((request, response, who) -> cookie.clear(request, response));
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(server.getEndpointsMatcher());
      server.oidc(oidc ->
          oidc.userInfoEndpoint(user -> user.userInfoMapper(context -> userInfo(context, people)))
              .logoutEndpoint(logout -> logout.logoutResponseHandler(signedOut)));
      server.addObjectPostProcessor(withoutSession());
    });
    return withoutState(http, cookie)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(failures ->
            failures.authenticationEntryPoint((request, response, e) -> {
              if (request.getRequestURI().equals(AUTHORIZE)) {
                response.setStatus(302);
                response.setHeader("Location", signInPage(request));
              } else {
                problems.unauthenticated(request, response);
              }
            }))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignInCookie cookie, SignInPages pages) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("sahakum_form");
    tokens.setParameterName("_csrf");
    tokens.setCookieCustomizer(c -> c.sameSite("Lax"));
    return withoutState(http.securityMatcher(PAGES), cookie)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .exceptionHandling(failures ->
            failures.accessDeniedHandler((request, response, e) -> {
              // The form was open for too long or was not ours: show a fresh one.
              response.setStatus(303);
              response.setHeader("Location", freshForm(request));
            }))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers ->
            headers.contentSecurityPolicy(
                csp -> csp.policyDirectives(pages.contentSecurityPolicy())))
        .build();
  }

  private static HttpSecurity withoutState(HttpSecurity http, SignInCookie cookie) {
    return http.securityContext(context -> context.securityContextRepository(cookie))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable);
  }

  /** The framework would open a server-side session with each authorization. */
  private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutSession() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
        filter.setSessionAuthenticationStrategy((who, request, response) -> {});
        return filter;
      }
    };
  }

  private static String signInPage(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    String back = query == null ? AUTHORIZE : AUTHORIZE + "?" + query;
    return "/login?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  private static String freshForm(HttpServletRequest request) {
    return switch (request.getRequestURI()) {
      case "/login/forgotten" -> "/login/forgotten";
      case "/login/second-step" -> "/login/second-step" + parameter(request, "return");
      case "/login/password" -> "/login/password" + parameter(request, "link");
      default -> "/login" + parameter(request, "return");
    };
  }

  private static String parameter(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context, People people) {
    String subject = context.getAuthorization().getPrincipalName();
    OidcUserInfo.Builder info = OidcUserInfo.builder().subject(subject);
    if (context.getAccessToken().getScopes().contains("profile")) {
      people.find(subject).ifPresent(person -> profile(info, person));
    }
    return info.build();
  }

  private static void profile(OidcUserInfo.Builder info, Person person) {
    info.claims(claims ->
        claims.putAll(
            Map.of(
                "name", person.displayName(),
                "preferred_username", person.username(),
                "locale", person.language())));
  }
}
