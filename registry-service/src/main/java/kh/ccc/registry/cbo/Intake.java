package kh.ccc.registry.cbo;

import kh.ccc.registry.place.PlaceLevel;

/** How a record comes in: a person who can be asked fills in a form, a list cannot be asked. */
public enum Intake {
  FORM(PlaceLevel.COMMUNE),
  LIST(PlaceLevel.PROVINCE);

  private final PlaceLevel coarsest;

  Intake(PlaceLevel coarsest) {
    this.coarsest = coarsest;
  }

  /** The coarsest place that is accepted. */
  PlaceLevel coarsest() {
    return coarsest;
  }
}
