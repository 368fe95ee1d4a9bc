package kh.ccc.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of what we say when we say no, in Khmer and English: {@code problems/<name>_km} and
 * {@code _en.properties}. Facts stand in braces: {@code {status}}.
 */
public final class ProblemTexts {

  private static final String ENGLISH = "en";
  private static final String KHMER = "km";

  private final Map<String, Map<String, String>> texts = new HashMap<>();

  /**
   * @param names catalogues to read, a later one may not repeat a code of an earlier one
   */
  public ProblemTexts(String... names) {
    for (String language : new String[] {ENGLISH, KHMER}) {
      Map<String, String> all = new HashMap<>();
      for (String name : names) {
        all.putAll(read("/problems/" + name + "_" + language + ".properties"));
      }
      texts.put(language, all);
    }
  }

  private static Map<String, String> read(String resource) {
    Properties properties = new Properties();
    try (@Nullable InputStream in = ProblemTexts.class.getResourceAsStream(resource)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    Map<String, String> result = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> result.put(k, properties.getProperty(k)));
    return result;
  }

  /** Khmer when the caller prefers it, English otherwise. */
  public static String language(Locale locale) {
    return locale.getLanguage().equals(KHMER) ? KHMER : ENGLISH;
  }

  /** The text of that key with the facts filled in; the key itself when the catalogue lacks it. */
  public String text(String key, Locale locale, Map<String, Object> facts) {
    Map<String, String> catalogue = texts.getOrDefault(language(locale), Map.of());
    String text = catalogue.getOrDefault(key, key);
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
    }
    return text;
  }

  /** Keys that one language has and the other lacks; empty when the catalogue is whole. */
  public Set<String> missing() {
    Set<String> english = keys(ENGLISH);
    Set<String> khmer = keys(KHMER);
    Set<String> missing = new TreeSet<>(english);
    missing.addAll(khmer);
    missing.removeIf(key -> english.contains(key) && khmer.contains(key));
    return missing;
  }

  /** The codes that have a title. */
  public Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (String key : keys(ENGLISH)) {
      if (key.endsWith(".title")) {
        codes.add(key.substring(0, key.length() - ".title".length()));
      }
    }
    return codes;
  }

  private Set<String> keys(String language) {
    return texts.getOrDefault(language, Map.of()).keySet();
  }
}
