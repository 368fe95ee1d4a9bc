package kh.ccc.certification.verification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.platform.journal.ViewProjector;

/** Tells whoever keeps answers that those about a certificate are out of date. */
public final class CertificateNews {

  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param listener is told the number of each certificate that changed
   */
  public void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  /** Tells once the views are there. */
  public ViewProjector<Certificate> after(ViewProjector<Certificate> views) {
    return certificate -> {
      views.project(certificate);
      switch (certificate.state()) {
        case Certificate.NotGranted none -> {}
        case Certificate.Issued issued ->
            listeners.forEach(listener -> listener.accept(issued.number()));
      }
    };
  }
}
