package kh.ccc.registry.cbo;

import org.jspecify.annotations.Nullable;

/**
 * Public facts of a record in the same place, to compare with.
 *
 * @param neighbourhood commune, or what is known above it
 */
public record Neighbour(
    String cboId,
    @Nullable String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String sector,
    String neighbourhood,
    String status) {

  public static Neighbour of(String cboId, CboFacts facts, String status) {
    return new Neighbour(
        cboId,
        null,
        facts.nameKm(),
        facts.nameLatin(),
        facts.sector(),
        facts.neighbourhood(),
        status);
  }
}
