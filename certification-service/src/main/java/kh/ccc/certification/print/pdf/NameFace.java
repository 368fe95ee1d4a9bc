package kh.ccc.certification.print.pdf;

import java.util.List;
import kh.ccc.certification.paper.pdf.Face;
import kh.ccc.certification.paper.pdf.TypeCase;

/** In which letters the name of an organization is set. */
final class NameFace {

  private NameFace() {}

  /** The letters of official titles, unless they lack one of the name's. */
  static Face of(TypeCase types, String name) {
    return types.missing(Face.TITLE, name).isEmpty() ? Face.TITLE : Face.STRONG;
  }

  /** The letters of a name that cannot be set at all. */
  static List<String> missing(TypeCase types, String name) {
    return types.missing(NameFace.of(types, name), name);
  }
}
