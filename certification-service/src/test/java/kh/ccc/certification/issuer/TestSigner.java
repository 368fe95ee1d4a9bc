package kh.ccc.certification.issuer;

import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Keys of tests: the same each time. */
public record TestSigner(String keyId, PrivateKey key, IssuerKey published) implements Signer {

  public static final Issuer ISSUER =
      new Issuer("https://sahakum.example", "គ.ស.ក.", "Cooperation Committee for Cambodia");

  public static final TestSigner KEY_1 = of("key-1", KeyPurpose.CREDENTIALS, 1);
  public static final TestSigner KEY_2 = of("key-2", KeyPurpose.CREDENTIALS, 2);
  public static final TestSigner ANSWERS_1 = of("answers-1", KeyPurpose.ANSWERS, 3);

  @Override
  public byte[] sign(byte[] message) {
    return Ed25519.sign(key, message);
  }

  public static KeyRing ring(TestSigner... signers) {
    return new KeyRing(Stream.of(signers).map(TestSigner::published).toList());
  }

  public static KeyRing compromised(TestSigner bad, TestSigner good) {
    return new KeyRing(List.of(bad.published().compromised(Instant.EPOCH), good.published()));
  }

  private static TestSigner of(String id, KeyPurpose purpose, int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    PrivateKey key = Ed25519.privateKey(bytes);
    String multikey = Ed25519.multikey(TestKeys.publicBytes(bytes));
    return new TestSigner(
        id, key, new IssuerKey(id, purpose, multikey, Instant.parse("2026-01-01T00:00:00Z"), null));
  }
}
