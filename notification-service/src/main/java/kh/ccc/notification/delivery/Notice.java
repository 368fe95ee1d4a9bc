package kh.ccc.notification.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told, not yet in words of a language: facts of organizations, never of persons.
 *
 * @param path of the page that says more, below the public address
 * @param cboId the CBO that it is about; its name is looked up when the letter is written
 * @param synthetic about something made up for demonstration
 */
public record Notice(
    Template template,
    String path,
    @Nullable String cboId,
    boolean synthetic,
    Map<String, Name> names,
    Map<String, String> texts,
    Map<String, LocalDate> days,
    Map<String, Instant> moments) {

  /** A name in both scripts; at least one of them is there. */
  public record Name(@Nullable String km, @Nullable String latin) {}

  public static Notice of(Template template, String path) {
    return new Notice(template, path, null, false, Map.of(), Map.of(), Map.of(), Map.of());
  }

  public Notice cbo(String id) {
    return new Notice(template, path, id, synthetic, names, texts, days, moments);
  }

  public Notice madeUp(boolean madeUp) {
    return new Notice(template, path, cboId, madeUp, names, texts, days, moments);
  }

  public Notice name(String fact, @Nullable String km, @Nullable String latin) {
    Map<String, Name> more = with(names, fact, new Name(km, latin));
    return new Notice(template, path, cboId, synthetic, more, texts, days, moments);
  }

  public Notice text(String fact, String text) {
    Map<String, String> more = with(texts, fact, text);
    return new Notice(template, path, cboId, synthetic, names, more, days, moments);
  }

  public Notice day(String fact, LocalDate day) {
    Map<String, LocalDate> more = with(days, fact, day);
    return new Notice(template, path, cboId, synthetic, names, texts, more, moments);
  }

  public Notice moment(String fact, Instant moment) {
    Map<String, Instant> more = with(moments, fact, moment);
    return new Notice(template, path, cboId, synthetic, names, texts, days, more);
  }

  private static <V> Map<String, V> with(Map<String, V> facts, String fact, V value) {
    Map<String, V> more = new LinkedHashMap<>(facts);
    more.put(fact, value);
    return more;
  }
}
