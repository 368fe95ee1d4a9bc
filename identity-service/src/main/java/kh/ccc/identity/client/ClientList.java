package kh.ccc.identity.client;

import java.util.List;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/** All machine clients, in the order of their ids. */
public interface ClientList extends ViewProjector<MachineClient> {

  /** Clients with a greater id than that. */
  List<Versioned<MachineClient>> after(String clientId, int most);
}
