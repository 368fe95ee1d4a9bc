package kh.ccc.certification;

import kh.ccc.testing.ApiDescription;
import org.junit.jupiter.api.Test;

/** The description of the API is the approved one. */
class OpenApiIT extends CertificationIT {

  @Test
  void everyOperationIsDescribedAsApproved() {
    ApiDescription.matchesApproved("certification", port);
  }
}
