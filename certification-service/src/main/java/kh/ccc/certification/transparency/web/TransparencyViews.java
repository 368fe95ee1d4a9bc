package kh.ccc.certification.transparency.web;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.transparency.Digest;
import kh.ccc.certification.transparency.Hash;
import kh.ccc.certification.transparency.Proofs;
import kh.ccc.certification.transparency.SignedDigest;
import kh.ccc.certification.transparency.TransparencyLog;

/** The log as anyone sees it. Hashes are hexadecimal. */
final class TransparencyViews {

  private TransparencyViews() {}

  /**
   * A day's digest.
   *
   * @param decisions number of this day's decisions
   * @param signed the bytes that were signed, as UTF-8 text
   * @param verificationMethod address of the key in the issuer's document
   * @param signature Ed25519, base64url
   */
  record DigestView(
      LocalDate date,
      int size,
      int decisions,
      String root,
      int previousSize,
      String previousRoot,
      String signed,
      String verificationMethod,
      String signature) {

    static DigestView of(SignedDigest signed) {
      Digest digest = signed.digest();
      return new DigestView(
          digest.date(),
          digest.size(),
          digest.size() - digest.previousSize(),
          digest.root().hex(),
          digest.previousSize(),
          digest.previousRoot().hex(),
          digest.text(),
          signed.verificationMethod(),
          signed.signature());
    }
  }

  /**
   * A day with the proof that nothing of the days before was changed.
   *
   * @param consistency proof from the day before (RFC 9162, 2.1.4)
   */
  record DayView(DigestView digest, List<String> consistency) {}

  /**
   * @param from the earlier day
   * @param proof RFC 9162, 2.1.4
   */
  record ConsistencyView(DigestView from, DigestView to, List<String> proof) {}

  /**
   * A decision in the log.
   *
   * @param entry the bytes that were hashed, as UTF-8 text: JSON without personal data
   */
  record LogEntryView(String decisionId, int index, LocalDate day, String entry) {

    static LogEntryView of(TransparencyLog.Placed placed) {
      return new LogEntryView(placed.id(), placed.index(), placed.day(), placed.text());
    }
  }

  /**
   * A decision with its proof (RFC 9162, 2.1.3).
   *
   * @param path from the leaf upwards
   */
  record ProofView(LogEntryView decision, DigestView digest, List<String> path) {

    static ProofView of(Proofs.Inclusion proof) {
      return new ProofView(
          LogEntryView.of(proof.decision()), DigestView.of(proof.digest()), hex(proof.path()));
    }
  }

  static List<String> hex(List<Hash> hashes) {
    return hashes.stream().map(Hash::hex).toList();
  }
}
