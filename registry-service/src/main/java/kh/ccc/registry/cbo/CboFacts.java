package kh.ccc.registry.cbo;

import java.time.LocalDate;
import kh.ccc.registry.place.PlaceLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an organization; {@link CboRules} made sure of it. Facts of an organization,
 * never of a person.
 *
 * @param nameKm at least one of the two names is there
 * @param type code of a kind of organization
 * @param sector OECD DAC purpose code
 * @param area finest known gazetteer code, 2 to 8 digits
 * @param members 0 to 100,000
 * @param womenMembers not more than the members
 * @param synthetic made up for demonstration
 */
public record CboFacts(
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String type,
    String sector,
    String area,
    LegalForm legalForm,
    @Nullable LocalDate foundedOn,
    @Nullable Integer members,
    @Nullable Integer womenMembers,
    boolean synthetic) {

  public String province() {
    return area.substring(0, PlaceLevel.PROVINCE.digits());
  }

  /** The commune, or the finest place above it that is known: where neighbours are looked for. */
  public String neighbourhood() {
    return area.substring(0, Math.min(area.length(), PlaceLevel.COMMUNE.digits()));
  }
}
