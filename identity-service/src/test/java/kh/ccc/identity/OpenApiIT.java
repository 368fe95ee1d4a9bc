package kh.ccc.identity;

import kh.ccc.testing.ApiDescription;
import org.junit.jupiter.api.Test;

/** The description of the API is the approved one. */
class OpenApiIT extends IdentityIT {

  @Test
  void everyOperationIsDescribedAsApproved() {
    ApiDescription.matchesApproved("identity", port());
  }
}
