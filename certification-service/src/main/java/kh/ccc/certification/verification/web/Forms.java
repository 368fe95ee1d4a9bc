package kh.ccc.certification.verification.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The forms of an answer: plain, or signed for whoever wants to show it to others. */
final class Forms {

  static final String JSON = "application/json";
  static final String JWT = "application/jwt";

  private static final MediaType JWT_TYPE = MediaType.parseMediaType(JWT);

  private Forms() {}

  static boolean isJwtAsked(List<MediaType> accepted) {
    return accepted.stream().anyMatch(JWT_TYPE::equalsTypeAndSubtype);
  }

  static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, byte[] body) {
    return answer.varyBy("Accept").contentType(MediaType.APPLICATION_JSON).body(body);
  }

  static ResponseEntity<byte[]> jwt(ResponseEntity.BodyBuilder answer, String compact) {
    return answer
        .varyBy("Accept")
        .contentType(JWT_TYPE)
        .body(compact.getBytes(StandardCharsets.US_ASCII));
  }
}
