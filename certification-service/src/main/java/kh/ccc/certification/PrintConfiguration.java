package kh.ccc.certification;

import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.paper.PaperPrinter;
import kh.ccc.certification.paper.pdf.PdfPaperPrinter;
import kh.ccc.certification.paper.pdf.TypeCases;
import kh.ccc.certification.print.CertificatePrinter;
import kh.ccc.certification.print.Sheets;
import kh.ccc.certification.print.csv.GazetteerPlaces;
import kh.ccc.certification.print.pdf.CertificateTexts;
import kh.ccc.certification.print.pdf.PdfCertificatePrinter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prints certificates and other documents. */
@Configuration
class PrintConfiguration {

  /** Setting type is work of the processor alone: more workers than processors only wait. */
  @Bean
  TypeCases typeCases() {
    return new TypeCases(Runtime.getRuntime().availableProcessors());
  }

  @Bean
  CertificateTexts certificateTexts() {
    return CertificateTexts.read();
  }

  @Bean
  CertificatePrinter certificatePrinter(TypeCases cases, CertificateTexts texts) {
    return new PdfCertificatePrinter(cases, texts);
  }

  @Bean
  PaperPrinter paperPrinter(TypeCases cases, CertificateTexts texts) {
    return new PdfPaperPrinter(cases, texts.body().name().en());
  }

  @Bean
  Sheets sheets(
      CertificateRules rules,
      ApplicationCommands applications,
      Eligibility eligibility,
      IssuedCredentials credentials,
      Sealing sealing,
      CertificateTexts texts,
      Issuer addresses) {
    return new Sheets(
        rules,
        applications,
        eligibility,
        new GazetteerPlaces(),
        credentials,
        sealing,
        texts.body(),
        addresses);
  }
}
