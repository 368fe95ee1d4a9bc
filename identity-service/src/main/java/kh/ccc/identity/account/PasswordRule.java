package kh.ccc.identity.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a chosen password must be: long and not the obvious. No rules on kinds of characters. */
final class PasswordRule {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  /** What guessers try first, and what people think of here. */
  private static final List<String> OBVIOUS =
      List.of(
          "password",
          "qwerty",
          "123456",
          "letmein",
          "welcome",
          "cambodia",
          "phnompenh",
          "sahakum",
          "ពាក្យសម្ងាត់",
          "កម្ពុជា",
          "ភ្នំពេញ",
          "សហគមន៍");

  private PasswordRule() {}

  /** The code of what is wrong with it. */
  static Optional<String> flaw(String password, String username) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of("password-length");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (!username.isEmpty() && lower.contains(username)) {
      return Optional.of("password-obvious");
    }
    return isLittleMoreThanObvious(lower) ? Optional.of("password-obvious") : Optional.empty();
  }

  private static boolean isLittleMoreThanObvious(String password) {
    boolean repeats = password.chars().distinct().count() < 5;
    return repeats
        || OBVIOUS.stream()
            .filter(password::contains)
            .anyMatch(word -> password.replace(word, "").length() < 6);
  }
}
