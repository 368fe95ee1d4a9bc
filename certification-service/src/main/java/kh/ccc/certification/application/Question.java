package kh.ccc.certification.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer asked the CBO.
 *
 * @param reviewer account id
 * @param answer absent until the CBO answered
 */
public record Question(String reviewer, String text, Instant at, @Nullable String answer) {

  Question answered(String by) {
    return new Question(reviewer, text, at, by);
  }
}
