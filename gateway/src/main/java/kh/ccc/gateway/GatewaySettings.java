package kh.ccc.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kh.ccc.gateway.limit.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param services base address of each service by its name
 * @param limits how much one caller may ask
 * @param timeouts how long the gateway waits for a service
 * @param breaker when it stops asking a service that does not answer
 * @param body largest request bodies, in bytes
 * @param descriptionKept how long the merged API description is good
 * @param signIn who signs people in, and how long that holds
 */
@ConfigurationProperties("sahakum.gateway")
public record GatewaySettings(
    Map<String, URI> services,
    @DefaultValue Limits limits,
    @DefaultValue Timeouts timeouts,
    @DefaultValue Breaker breaker,
    @DefaultValue Body body,
    @DefaultValue("30s") Duration descriptionKept,
    @DefaultValue SignIn signIn) {

  /**
   * @param anonymous for one address without a valid token
   * @param known for one account or client
   * @param lettersAnHour what one address without a valid token may write to people, once it has
   *     used up the letters at once
   * @param lettersAtOnce the same after a while of silence
   * @param signIns ways to the issuer and back, for one address
   */
  public record Limits(
      @DefaultValue("50/200") Rate anonymous,
      @DefaultValue("200/600") Rate known,
      @DefaultValue("30") long lettersAnHour,
      @DefaultValue("10") long lettersAtOnce,
      @DefaultValue("2/60") Rate signIns) {}

  /**
   * Signing in with a browser.
   *
   * @param issuer address of any OpenID Connect issuer; empty for the own identity service
   * @param clientId as the platform is registered there
   * @param clientSecret without it nobody signs in
   * @param idle after which an unused session ends
   * @param longest after which any session ends
   */
  public record SignIn(
      @DefaultValue("") String issuer,
      @DefaultValue("sahakum-web") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("30m") Duration idle,
      @DefaultValue("12h") Duration longest) {}

  /**
   * @param connect until a connection stands
   * @param answer until the first byte, and between two bytes
   * @param longAnswer the same for imports and other long work
   * @param connections most requests to one service at a time
   */
  public record Timeouts(
      @DefaultValue("1s") Duration connect,
      @DefaultValue("30s") Duration answer,
      @DefaultValue("120s") Duration longAnswer,
      @DefaultValue("256") int connections) {}

  /**
   * @param calls how many of the last calls are looked at
   * @param failurePercent share of failures at which the service is left alone
   * @param pause for how long it is left alone
   */
  public record Breaker(
      @DefaultValue("20") int calls,
      @DefaultValue("50") float failurePercent,
      @DefaultValue("5s") Duration pause) {}

  /**
   * @param usual for all requests but files
   * @param file for imports
   */
  public record Body(@DefaultValue("1048576") long usual, @DefaultValue("33554432") long file) {}
}
