package kh.ccc.registry.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What certification-service said of a certificate: its whole public state and what happened. */
public record CertificateUpdate(
    String certificateId,
    String cboId,
    String number,
    String level,
    LocalDate validFrom,
    LocalDate validUntil,
    String status,
    @Nullable LocalDate graceUntil,
    CertificateFacts.Happened happened) {}
