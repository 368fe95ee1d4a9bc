package kh.ccc.contracts.certification;

import java.time.LocalDate;

/** The committee put its decision off until conditions are met. */
public record ApplicationDeferred(Application application, String conditions, LocalDate until) {}
