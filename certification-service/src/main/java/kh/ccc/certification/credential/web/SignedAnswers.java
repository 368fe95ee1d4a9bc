package kh.ccc.certification.credential.web;

import java.time.Duration;
import java.util.List;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.credential.Signed;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a signed document in the form that is asked for. */
final class SignedAnswers {

  static final String VC = "application/vc";
  static final String JWT = "application/vc+jwt";

  /** The usual names under which JSON is asked for; the answer is the same. */
  static final String JSON_LD = "application/ld+json";

  static final String JSON = "application/json";

  private static final MediaType VC_JWT = MediaType.parseMediaType(JWT);

  private final Sealing sealing;
  private final Duration fresh;

  /**
   * @param fresh for how long a copy may be handed on
   */
  SignedAnswers(Sealing sealing, Duration fresh) {
    this.sealing = sealing;
    this.fresh = fresh;
  }

  ResponseEntity<String> answer(Signed signed, List<MediaType> accepted) {
    return accepted.stream().anyMatch(type -> type.isCompatibleWith(VC_JWT) && type.isConcrete())
        ? answer(sealing.jwt(signed), VC_JWT, "\"" + signed.jwtSignature() + "\"")
        : answer(sealing.json(signed), json(accepted), "\"" + signed.proofValue() + "\"");
  }

  private static MediaType json(List<MediaType> accepted) {
    return accepted.stream()
        .filter(type -> type.isConcrete() && !type.isCompatibleWith(VC_JWT))
        .findFirst()
        .map(type -> new MediaType(type.getType(), type.getSubtype()))
        .orElse(MediaType.parseMediaType(VC));
  }

  private ResponseEntity<String> answer(String body, MediaType type, String tag) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(fresh).cachePublic())
        .varyBy("Accept")
        .eTag(tag)
        .body(body);
  }
}
