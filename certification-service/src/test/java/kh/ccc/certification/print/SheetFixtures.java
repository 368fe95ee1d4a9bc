package kh.ccc.certification.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets for tests. */
public final class SheetFixtures {

  public static final String NUMBER = "CBO-2026-000123-3";
  public static final String URL = "https://sahakum.example.org/verify/CBO-2026-000123-3";

  private static final CertificationBody ISSUER =
      new CertificationBody(
          new Words(
              "គណៈកម្មាធិការសហប្រតិបត្តិការដើម្បីកម្ពុជា",
              "Cooperation Committee for Cambodia (CCC)"),
          new Words("រាជធានីភ្នំពេញ ព្រះរាជាណាចក្រកម្ពុជា", "Phnom Penh, Kingdom of Cambodia"),
          new Words("ប្រធានគណៈកម្មាធិការវិញ្ញាបនកម្ម", "Chair of the Certification Committee"));

  private SheetFixtures() {}

  public static Sheet complete() {
    return named("សហគមន៍នេសាទព្រែកតាកុង", "Prek Ta Kong Community Fishery");
  }

  public static Sheet named(@Nullable String km, @Nullable String latin) {
    return sheet(km, latin, chapters(), URL, false);
  }

  public static Sheet synthetic() {
    return sheet("សហគមន៍គំរូ", "Model Community", chapters(), URL, true);
  }

  public static Sheet withoutChapters() {
    return sheet("សហគមន៍នេសាទព្រែកតាកុង", "Prek Ta Kong Community Fishery", List.of(), URL, false);
  }

  public static Sheet longNames() {
    return named(
        "សហគមន៍តំបន់ការពារធម្មជាតិភ្នំក្រវាញខាងត្បូងនិងសហគមន៍ទេសចរណ៍ធម្មជាតិឆាយអារែងដើម្បីអភិវឌ្ឍន៍ជនបទ",
        "Southern Cardamom Mountains Community Protected Area and Areng Valley Ecotourism Community"
            + " for Rural Development Association of Koh Kong");
  }

  /** As long as a code may become: a signed payload of version 14 in letters and digits. */
  public static String offlineCode() {
    StringBuilder code = new StringBuilder("HTTPS://SAHAKUM.EXAMPLE.ORG/V/");
    for (int i = 0; code.length() < 520; i++) {
      code.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(i * 7 % 32));
    }
    return code.toString();
  }

  public static Sheet withCode(String code) {
    return sheet(
        "សហគមន៍នេសាទព្រែកតាកុង", "Prek Ta Kong Community Fishery", chapters(), code, false);
  }

  /** All that makes a file large: every word of a sample, long names, a code without a network. */
  public static Sheet largest() {
    Sheet names = longNames();
    return sheet(names.nameKm(), names.nameLatin(), chapters(), offlineCode(), true);
  }

  /** A complete sheet but for what shows the element. */
  public static Sheet without(Element element) {
    Sheet all = complete();
    CertificationBody issuer =
        switch (element) {
          case ISSUER ->
              new CertificationBody(ISSUER.name(), new Words("", ""), ISSUER.authority());
          case AUTHORITY ->
              new CertificationBody(ISSUER.name(), ISSUER.address(), new Words("", ""));
          default -> ISSUER;
        };
    boolean level = element == Element.LEVEL || element == Element.STATEMENT;
    return new Sheet(
        issuer,
        element == Element.NUMBER ? null : all.number(),
        element == Element.HOLDER ? null : all.nameKm(),
        element == Element.HOLDER ? " " : all.nameLatin(),
        element == Element.PLACE ? null : all.place(),
        level ? null : all.level(),
        element == Element.EDITION ? null : all.edition(),
        element == Element.VALID_FROM ? null : all.validFrom(),
        element == Element.VALID_UNTIL ? null : all.validUntil(),
        element == Element.GRANTED_ON ? null : all.decidedAt(),
        element == Element.RESOLUTION ? null : all.resolution(),
        all.chapters(),
        element == Element.VERIFICATION ? null : all.verifyAt(),
        element == Element.CODE ? null : all.code(),
        all.synthetic());
  }

  private static Sheet sheet(
      @Nullable String km,
      @Nullable String latin,
      List<Chapter> chapters,
      String code,
      boolean synthetic) {
    return new Sheet(
        ISSUER,
        NUMBER,
        km,
        latin,
        new Words(
            "ភូមិព្រែកតាកុង ឃុំស្រែអំបិល ស្រុកកៀនស្វាយ ខេត្តកណ្តាល",
            "Prek Ta Kong village, Srae Ampil commune, Kien Svay district, Kandal province"),
        new Words("កម្រិតការអនុវត្តល្អ", "Good Practice"),
        2,
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2029, 11, 22),
        Instant.parse("2026-11-23T03:15:00Z"),
        "RES-2026-11-23-7f3a09c1",
        chapters,
        "sahakum.example.org/verify",
        code,
        synthetic);
  }

  private static List<Chapter> chapters() {
    return List.of(
        new Chapter(1, 82),
        new Chapter(2, 74),
        new Chapter(3, 91),
        new Chapter(4, 68),
        new Chapter(5, 77),
        new Chapter(6, 63),
        new Chapter(7, 60),
        new Chapter(8, 100));
  }
}
