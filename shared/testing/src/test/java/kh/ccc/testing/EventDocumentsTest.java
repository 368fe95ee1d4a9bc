package kh.ccc.testing;

import org.junit.jupiter.api.Test;

/** The documents of the public events are generated from the typed topic table. */
class EventDocumentsTest {

  @Test
  void eventsPageIsCurrent() {
    Approved.matches(Approved.root().resolve("docs/events.md"), EventDocuments.markdown());
  }

  @Test
  void asyncApiFileIsCurrent() {
    Approved.matches(Approved.root().resolve("docs/asyncapi.json"), EventDocuments.asyncApi());
  }
}
