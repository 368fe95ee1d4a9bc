package kh.ccc.e2e;

import tools.jackson.databind.JsonNode;

/** What anyone can ask about the certificates of the demonstration. */
record PublicCredentials(PlatformUnderTest platform) {

  /** The first organization of the directory whose certificate is in that state. */
  JsonNode organization(String certificate) {
    return platform.get("/api/directory?limit=1&certificate=" + certificate).at("/items/0");
  }

  String number(String certificate) {
    return organization(certificate).at("/certificate/number").asString();
  }

  /** What the QR code on the printed certificate holds, without the address before it. */
  String code(String certificate) {
    String address =
        platform.send("GET", "/api/credentials/" + credentialId(certificate) + "/code").body();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The credential file that the holder may hand on. */
  String file(String certificate) {
    return platform.send("GET", "/api/credentials/" + credentialId(certificate)).body();
  }

  private String credentialId(String certificate) {
    String cbo = organization(certificate).at("/cboId").asString();
    return platform.get("/api/certificates?cboId=" + cbo).at("/items/0/certificateId").asString();
  }
}
