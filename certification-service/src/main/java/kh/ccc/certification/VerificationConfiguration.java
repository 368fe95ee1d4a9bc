package kh.ccc.certification;

import kh.ccc.certification.credential.CredentialFiles;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.files.SignedFiles;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.verification.CertificateNews;
import kh.ccc.certification.verification.Presentations;
import kh.ccc.certification.verification.Verifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers who wants to know whether a certificate is good. */
@Configuration
class VerificationConfiguration {

  @Bean
  CertificateNews certificateNews() {
    return new CertificateNews();
  }

  @Bean
  CredentialFiles credentialFiles(Issuer issuer, Proofs proofs) {
    return new SignedFiles(issuer, proofs);
  }

  @Bean
  Presentations presentations(
      Verifications verifications,
      IssuedCredentials credentials,
      CredentialFiles files,
      IssuerKeys keys) {
    return new Presentations(verifications, credentials, files, keys);
  }
}
