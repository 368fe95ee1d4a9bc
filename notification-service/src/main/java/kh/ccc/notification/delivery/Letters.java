package kh.ccc.notification.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.contact.Language;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters in Khmer and English from the catalogues {@code letters/<language>.properties}.
 */
public final class Letters {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Map<Language, Properties> catalogues = new EnumMap<>(Language.class);
  private final String publicUrl;

  /**
   * @param publicUrl where the pages are that letters point to
   */
  public Letters(String publicUrl) {
    this.publicUrl = publicUrl;
    for (Language language : Language.values()) {
      catalogues.put(language, read("/letters/" + language.code() + ".properties"));
    }
  }

  /** A letter in words. */
  public record Letter(String subject, String body) {}

  /**
   * @param cbo the CBO that the notice is about, as far as it is known
   */
  public Letter write(Notice notice, Language language, Optional<KnownCbo> cbo) {
    Map<String, String> facts = facts(notice, language, cbo);
    facts.put("text", fill(text(language, notice.template().key() + ".body"), facts));
    facts.put("note", madeUp(notice, cbo) ? text(language, "frame.made-up") : "");
    return new Letter(
        subject(notice, language, cbo, facts),
        fill(text(language, "frame.body"), facts).strip() + "\n");
  }

  /**
   * The same told on the platform itself: without greeting and address, and with its link apart.
   */
  public Letter tell(Notice notice, Language language, Optional<KnownCbo> cbo) {
    Map<String, String> facts = facts(notice, language, cbo);
    String body = fill(text(language, notice.template().key() + ".body"), facts).strip();
    return new Letter(subject(notice, language, cbo, facts), body);
  }

  private String subject(
      Notice notice, Language language, Optional<KnownCbo> cbo, Map<String, String> facts) {
    String subject = fill(text(language, notice.template().key() + ".subject"), facts);
    String prefix = madeUp(notice, cbo) ? text(language, "frame.made-up-subject") : "";
    return (prefix + subject).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static boolean madeUp(Notice notice, Optional<KnownCbo> cbo) {
    return notice.synthetic() || cbo.filter(KnownCbo::synthetic).isPresent();
  }

  private Map<String, String> facts(Notice notice, Language language, Optional<KnownCbo> cbo) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("link", publicUrl + notice.path());
    notice.texts().forEach((fact, text) -> facts.put(fact, worded(language, fact, text)));
    notice
        .names()
        .forEach((fact, name) -> facts.put(fact, inScript(language, name.km(), name.latin(), "?")));
    notice.days().forEach((fact, day) -> facts.put(fact, day(language, day)));
    notice.moments().forEach((fact, moment) -> facts.put(fact, moment(language, moment)));
    String cboId = notice.cboId();
    if (cboId != null) {
      facts.put(
          "cbo",
          cbo.map(known -> inScript(language, known.nameKm(), known.nameLatin(), cboId))
              .orElse(cboId));
    }
    return facts;
  }

  /** Codes that the catalogue knows are put into words, {@code level.ADVANCED}. */
  private String worded(Language language, String fact, String text) {
    return catalogue(language).getProperty(fact + "." + text, text);
  }

  private static String inScript(
      Language language, @Nullable String km, @Nullable String latin, String otherwise) {
    String first = language == Language.KM ? km : latin;
    String second = language == Language.KM ? latin : km;
    if (first != null) {
      return first;
    }
    return second == null ? otherwise : second;
  }

  private String day(Language language, LocalDate day) {
    return format(language, "format.day").format(day);
  }

  private String moment(Language language, Instant moment) {
    return format(language, "format.moment").format(moment.atZone(Programme.ZONE));
  }

  private DateTimeFormatter format(Language language, String key) {
    return DateTimeFormatter.ofPattern(text(language, key), Locale.forLanguageTag(language.code()));
  }

  /** Goes over the text once: braces in a fact are just braces. */
  private static String fill(String text, Map<String, String> facts) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(facts.getOrDefault(match.group(1), match.group())));
  }

  private String text(Language language, String key) {
    String text = catalogue(language).getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key + " in " + language);
    }
    return text;
  }

  private Properties catalogue(Language language) {
    return catalogues.getOrDefault(language, new Properties());
  }

  /** What the catalogue of a language has words for. */
  Set<String> keys(Language language) {
    return new TreeSet<>(catalogue(language).stringPropertyNames());
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (@Nullable InputStream in = Letters.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
