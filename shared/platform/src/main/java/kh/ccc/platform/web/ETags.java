package kh.ccc.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.ccc.platform.journal.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Strong ETags: the version of an aggregate in quotes. */
public final class ETags {

  /** Version, and what the calendar alone has made of it since, {@code "7-expired"}. */
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,12})(?:-[a-z]{1,20})?\"");

  private ETags() {}

  /** Answers with a view and the version that the next change must name. */
  public static <V> ResponseEntity<V> ok(Versioned<?> aggregate, V view) {
    return answer(HttpStatus.OK, aggregate, view);
  }

  /** Answers 201 with a view and its version. */
  public static <V> ResponseEntity<V> created(Versioned<?> aggregate, V view) {
    return answer(HttpStatus.CREATED, aggregate, view);
  }

  private static <V> ResponseEntity<V> answer(HttpStatus status, Versioned<?> aggregate, V view) {
    return ResponseEntity.status(status).eTag("\"" + aggregate.version() + "\"").body(view);
  }

  static long parse(String header) {
    Matcher matcher = TAG.matcher(header.trim());
    if (!matcher.matches()) {
      throw new BadRequest(400, "if-match-malformed");
    }
    return Long.parseLong(matcher.group(1));
  }
}
