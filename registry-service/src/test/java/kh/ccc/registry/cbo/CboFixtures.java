package kh.ccc.registry.cbo;

/** Records that tests begin with. */
public final class CboFixtures {

  private CboFixtures() {}

  public static CboFacts facts(String nameLatin, String area) {
    return new CboFacts(
        null,
        nameLatin,
        "community_forestry",
        "31220",
        area,
        LegalForm.SECTOR_RECOGNISED,
        null,
        40,
        21,
        false);
  }
}
