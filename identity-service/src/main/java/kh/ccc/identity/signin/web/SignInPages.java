package kh.ccc.identity.signin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.platform.web.ProblemTexts;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages of this service: plain HTML with one style sheet inside, whose hash the content
 * security policy names. No script.
 */
public final class SignInPages {

  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z.-]+)}}");

  private final ProblemTexts texts;
  private final String style;
  private final Map<String, String> pages;
  private final String policy;
  private final byte[] font;

  public SignInPages() {
    this.texts = new ProblemTexts("identity", "pages");
    this.style = readText("style.css");
    this.pages =
        Stream.of(
                "sign-in", "sign-out", "forgotten", "password", "message", "code", "enrol", "paper")
            .collect(Collectors.toMap(name -> name, name -> readText(name + ".html")));
    this.font = read("khmer.woff2");
    this.policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256(style)
            // After signing in the form leads to the client: this site, or a program of one's own.
            + "'; font-src 'self'; form-action 'self' http://127.0.0.1:* http://localhost:*;"
            + " base-uri 'none'; frame-ancestors 'none'";
  }

  /** The policy for these pages. */
  public String contentSecurityPolicy() {
    return policy;
  }

  /** A page of ours with those values in its slots. */
  String show(String page, Locale locale, Map<String, String> values) {
    return fill(Objects.requireNonNull(pages.get(page), page), locale, values);
  }

  /** Khmer letters for a device that has none. */
  byte[] font() {
    return font;
  }

  String text(String key, Locale locale, Map<String, Object> facts) {
    return texts.text(key, locale, facts);
  }

  private String fill(String page, Locale locale, Map<String, String> values) {
    Matcher slots = SLOT.matcher(page);
    return slots.replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), locale, values)));
  }

  private String value(String slot, Locale locale, Map<String, String> values) {
    if (slot.equals("style")) {
      return style;
    }
    if (slot.equals("qr")) {
      return values.getOrDefault(slot, "");
    }
    if (slot.equals("language")) {
      return ProblemTexts.language(locale);
    }
    return HtmlUtils.htmlEscape(
        values.containsKey(slot)
            ? values.getOrDefault(slot, "")
            : texts.text("page." + slot, locale, Map.of()));
  }

  private static String readText(String name) {
    return new String(read(name), StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream in = SignInPages.class.getResourceAsStream("/pages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("page " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
