package kh.ccc.notification;

import kh.ccc.testing.ApiDescription;
import org.junit.jupiter.api.Test;

/** The description of the API is the approved one. */
class OpenApiIT extends ServiceTest {

  @Test
  void everyOperationIsDescribedAsApproved() {
    ApiDescription.matchesApproved("notification", port);
  }
}
