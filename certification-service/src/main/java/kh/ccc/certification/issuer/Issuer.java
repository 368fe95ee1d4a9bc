package kh.ccc.certification.issuer;

import java.net.URI;
import java.util.Locale;

/**
 * Who certifies, and under which addresses its documents are found.
 *
 * @param publicUrl base of all public addresses, without a slash at its end
 * @param nameKm name in Khmer
 * @param nameEn name in English
 */
public record Issuer(String publicUrl, String nameKm, String nameEn) {

  public Issuer {
    if (publicUrl.endsWith("/")) {
      publicUrl = publicUrl.substring(0, publicUrl.length() - 1);
    }
    if (URI.create(publicUrl).getHost() == null) {
      throw new IllegalArgumentException("not a public address: " + publicUrl);
    }
  }

  /** The issuer's id, where its keys are published. */
  public String id() {
    return publicUrl + "/api/issuer";
  }

  /** The address of a key. */
  public String verificationMethod(String keyId) {
    return id() + "#" + keyId;
  }

  public String credential(String credentialId) {
    return publicUrl + "/api/credentials/" + credentialId;
  }

  public String statusList(int list) {
    return publicUrl + "/api/status-lists/" + list;
  }

  public String cbo(String cboId) {
    return publicUrl + "/api/cbos/" + cboId;
  }

  /** Where the payload of a QR code is read, in capitals: the densest form of a QR code. */
  public String qr(String payload) {
    return publicUrl.toUpperCase(Locale.ROOT) + "/V/" + payload;
  }
}
