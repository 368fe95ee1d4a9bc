package kh.ccc.notification.sms.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kh.ccc.notification.sms.SmsAnswers;
import kh.ccc.notification.sms.security.ProviderSecret;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.BadRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the SMS provider hands over what people write to CCC's number. The answer goes back in the
 * same exchange; nothing of it is kept, least of all who asked.
 */
@RestController
@RequestMapping("/api/sms")
@Tag(name = "sms")
class SmsController {

  private static final int LONGEST = 1_000;

  private final SmsAnswers answers;
  private final ProviderSecret secret;
  private final JsonMapper json;
  private final Clock clock;

  SmsController(SmsAnswers answers, ProviderSecret secret, JsonMapper json, Clock clock) {
    this.answers = answers;
    this.secret = secret;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param to the number that asked
   */
  record Reply(String to, String text) {}

  record RepliesView(List<Reply> messages) {}

  /**
   * An SMS came in, {@code {"from": "+855…", "to": "…", "text": "…"}}. The provider proves itself
   * by {@code X-Sms-Timestamp} (seconds since 1970) and {@code X-Sms-Signature} (HMAC-SHA256 of
   * timestamp, a dot and the body, hexadecimal).
   */
  @PostMapping("/incoming")
  @OpenToAnyone
  @Operation(summary = "Hand over an incoming SMS; the provider signs it with the shared secret")
  RepliesView incoming(
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Sms-Timestamp", defaultValue = "") String timestamp,
      @RequestHeader(name = "X-Sms-Signature", defaultValue = "") String signature) {
    Instant now = clock.instant();
    Caller.permit(secret.isGenuine(timestamp, body, signature, now));
    JsonNode message = read(body);
    String from = message.path("from").asString("");
    String text = message.path("text").asString("");
    if (from.isEmpty() || text.length() > LONGEST) {
      throw new BadRequest(400, "malformed");
    }
    return new RepliesView(List.of(new Reply(from, answers.answer(text, Programme.dayOf(now)))));
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      throw new BadRequest(400, "malformed");
    }
  }
}
