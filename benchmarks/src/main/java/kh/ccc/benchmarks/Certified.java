package kh.ccc.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A certificate of the demonstration that is in force. */
record Certified(String certificateId, String number) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Some that are in force; an error when there is none. */
  static List<Certified> some(HttpClient client, String gateway, int most) throws Exception {
    List<Certified> found = new ArrayList<>();
    String list = "/api/directory?synthetic=true&certificate=GOOD_PRACTICE&limit=" + most;
    for (JsonNode entry : get(client, gateway + list).path("items")) {
      String ofCbo = "/api/certificates?cboId=" + entry.path("cboId").asString();
      for (JsonNode certificate : get(client, gateway + ofCbo).path("items")) {
        if (certificate.path("status").asString().equals("ACTIVE")) {
          found.add(
              new Certified(
                  certificate.path("certificateId").asString(),
                  certificate.path("number").asString()));
        }
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("no certified CBO; run ./sahakum demo first");
    }
    return found;
  }

  static JsonNode get(HttpClient client, String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json").build();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + " answered " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }
}
