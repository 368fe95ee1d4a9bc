package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kh.ccc.certification.paper.pdf.VeraPdf;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;

/** The printed certificate as those get it who ask for it. */
class PrintIT extends CertificationIT {

  @Test
  void certificateIsPrintedWithItsCredentialInside() throws IOException, VeraPDFException {
    String id = certificate();
    Answer answer = expect(200, print(representative(), id));
    byte[] pdf = answer.response().body();
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "Content-Disposition")).contains("certificate-CBO-");
    assertThat(header(answer, "Cache-Control")).contains("private").contains("no-cache");
    assertThat(pdf).hasSizeLessThanOrEqualTo(50 * 1024);
    assertThat(VeraPdf.objections(pdf)).isEmpty();
    assertThat(attached(pdf)).isEqualTo(anyone().get("/api/credentials/" + id).body());
  }

  @Test
  void sameCertificateIsTheSameFileUntilSomethingChanges() {
    String id = certificate();
    Answer first = expect(200, print(representative(), id));
    Answer second = expect(200, print(chair(), id));
    assertThat(second.response().body()).isEqualTo(first.response().body());
    HttpRequest.Builder again =
        representative()
            .request("GET", path(id), HttpRequest.BodyPublishers.noBody())
            .header("If-None-Match", first.etag());
    expect(304, representative().send(again));
  }

  @Test
  void onlyTheOrganizationAndThoseWhoHandItOverPrintIt() {
    String id = certificate();
    expect(401, print(anyone(), id));
    for (ApiClient stranger :
        List.of(
            as("account-other", "CBO_REPRESENTATIVE"),
            as("account-donor", "DONOR"),
            as("account-admin", "ADMIN"),
            as("account-assessor1", "ASSESSOR"),
            as("account-coordinator", "NETWORK_COORDINATOR"),
            as("account-registrar12", "PROVINCIAL_REGISTRAR@12"),
            as("account-officer12", "PROGRAMME_OFFICER@12"),
            as("account-member12", "COMMITTEE_MEMBER@12"),
            as("account-chair12", "COMMITTEE_CHAIR@12"))) {
      expect(403, print(stranger, id));
    }
    expect(200, print(as("account-officer", "PROGRAMME_OFFICER@03"), id));
    expect(200, print(as("account-registrar", "PROVINCIAL_REGISTRAR@03"), id));
    expect(200, print(as("account-auditor", "AUDITOR"), id));
    expect(200, print(member(1), id));
    expect(404, "certificate-unknown", print(chair(), "none"));
  }

  @Test
  void suspendedCertificateIsNotPrinted() {
    String id = certificate();
    expect(200, suspend(id, "\"1\""));
    Answer refused = print(representative(), id);
    expect(409, "certificate-not-printed", refused);
    assertThat(refused.text("detail")).contains("SUSPENDED");
    expect(200, reinstate(id));
    expect(200, print(representative(), id));
  }

  @Test
  void certificateOfAPlaceThatNobodyKnowsIsRefusedAndSaysSo() {
    String application = onAgenda(apply(assessment("PROVISIONAL", "990101"), "PROVISIONAL"));
    Answer decided = expect(200, decide(application, vote(application, "GRANT"), GRANT));
    String id = decided.json().at("/decision/certificateId").asString();
    Answer refused = print(chair(), id);
    expect(409, "certificate-incomplete", refused);
    assertThat(refused.text("detail")).contains("PLACE");
  }

  private static Answer print(ApiClient caller, String certificate) {
    return caller.get(path(certificate));
  }

  private static String path(String certificate) {
    return "/api/certificates/" + certificate + "/pdf";
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }

  private static String attached(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDComplexFileSpecification file =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .values()
              .iterator()
              .next();
      return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
