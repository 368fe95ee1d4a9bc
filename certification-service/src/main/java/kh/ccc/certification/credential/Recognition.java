package kh.ccc.certification.credential;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** What networks and forums ask a credential for. */
public sealed interface Recognition {

  /** Id of the credential; the same however often it is asked for. */
  String credentialId();

  CredentialKind kind();

  Holder holder();

  /** First day of the forum or the term. */
  LocalDate from();

  /** Last day of the forum or the term. */
  LocalDate until();

  /** Made up for demonstration. */
  boolean synthetic();

  /**
   * A CBO took part in a forum.
   *
   * @param telling 1 when it was told at the check-in, 2 with the minutes
   */
  record Attendance(
      String forumId,
      String titleKm,
      String titleLatin,
      LocalDate from,
      LocalDate until,
      String cboId,
      boolean synthetic,
      long telling)
      implements Recognition {

    @Override
    public String credentialId() {
      String what = "attendance/" + forumId + "/" + cboId;
      return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public CredentialKind kind() {
      return CredentialKind.ATTENDANCE;
    }

    @Override
    public Holder holder() {
      return Holder.cbo(cboId);
    }
  }

  /**
   * Thanks to a member of a technical working group.
   *
   * @param appreciationId tells nothing of who is thanked
   * @param member account id, which the credential does not tell
   */
  record Appreciation(
      String appreciationId,
      String networkId,
      String groupKm,
      String groupLatin,
      LocalDate from,
      LocalDate until,
      String member,
      boolean synthetic)
      implements Recognition {

    @Override
    public String credentialId() {
      return appreciationId;
    }

    @Override
    public CredentialKind kind() {
      return CredentialKind.APPRECIATION;
    }

    @Override
    public Holder holder() {
      return Holder.account(member);
    }
  }
}
