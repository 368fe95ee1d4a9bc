package kh.ccc.contracts.certification;

import java.time.LocalDate;

/** A check of the surveillance calendar is passed; {@code due} is the day by which it had to be. */
public record CertificateSurveillancePassed(Certificate certificate, LocalDate due) {}
