package kh.ccc.registry;

import kh.ccc.testing.ApiDescription;
import org.junit.jupiter.api.Test;

/** The description of the API is the approved one. */
class OpenApiIT extends RegistryIT {

  @Test
  void everyOperationIsDescribedAsApproved() {
    ApiDescription.matchesApproved("registry", port);
  }
}
