package kh.ccc.certification.credential;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's QR code says by itself, enough to check it without a network: who, what, for
 * how long, and where in the status lists.
 */
public record QrPayload(
    String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    StatusEntry status,
    boolean synthetic) {

  private static final long NUMBER = 1;
  private static final long NAME_KM = 2;
  private static final long NAME_LATIN = 3;
  private static final long LEVEL = 4;
  private static final long EDITION = 5;
  private static final long FROM = 6;
  private static final long UNTIL = 7;
  private static final long BLOCK = 8;
  private static final long INDEX = 9;
  private static final long SYNTHETIC = 10;

  byte[] bytes() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(NUMBER, number);
    putName(map, NAME_KM, nameKm);
    putName(map, NAME_LATIN, nameLatin);
    map.put(LEVEL, level);
    map.put(EDITION, (long) edition);
    map.put(FROM, day(validFrom));
    map.put(UNTIL, day(validUntil));
    map.put(BLOCK, (long) status.block());
    map.put(INDEX, (long) status.index());
    if (synthetic) {
      map.put(SYNTHETIC, true);
    }
    return Cbor.write(map);
  }

  private static void putName(Map<Object, Object> map, long key, @Nullable String name) {
    if (name != null) {
      map.put(key, name);
    }
  }

  /** Empty when the bytes do not say what a certificate's QR code says. */
  static Optional<QrPayload> read(byte[] bytes) {
    try {
      return Cbor.read(bytes) instanceof Map<?, ?> map
              && map.get(NUMBER) instanceof String number
              && map.get(LEVEL) instanceof String level
              && map.get(EDITION) instanceof Long edition
              && map.get(FROM) instanceof Long from
              && map.get(UNTIL) instanceof Long until
              && map.get(BLOCK) instanceof Long block
              && map.get(INDEX) instanceof Long index
          ? Optional.of(
              new QrPayload(
                  number,
                  map.get(NAME_KM) instanceof String km ? km : null,
                  map.get(NAME_LATIN) instanceof String latin ? latin : null,
                  level,
                  Math.toIntExact(edition),
                  day(from),
                  day(until),
                  new StatusEntry(Math.toIntExact(block), Math.toIntExact(index)),
                  Boolean.TRUE.equals(map.get(SYNTHETIC))))
          : Optional.empty();
    } catch (Cbor.Malformed | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** A day as the number that people read it as, 20260102. */
  private static long day(LocalDate day) {
    return Long.parseLong(day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  private static LocalDate day(long number) {
    return LocalDate.parse(String.valueOf(number), DateTimeFormatter.BASIC_ISO_DATE);
  }
}
