package kh.ccc.certification.paper.pdf;

/** The faces in use; all have Khmer and Latin letters (SIL Open Font License). */
public enum Face {
  /** Running text. */
  TEXT("NotoSansKhmer_400Regular.ttf"),
  /** What stands out in running text. */
  STRONG("NotoSansKhmer_700Bold.ttf"),
  /** The letters of official titles in Cambodia; lines of it need 1.9 em for their subscripts. */
  TITLE("Moul_400Regular.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  String resource() {
    return "/paper/" + file;
  }

  /** The name of the font in the pages' resources. */
  String key() {
    return name();
  }
}
