package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.AssessmentReturned;
import kh.ccc.contracts.assessment.AssessorAssigned;
import kh.ccc.contracts.networking.ForumAnnounced;
import kh.ccc.contracts.networking.ForumCancelled;
import kh.ccc.contracts.networking.ForumMinutesPublished;
import kh.ccc.contracts.networking.ForumParticipantRegistered;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;
import org.junit.jupiter.api.Test;

class TellingIT extends ServiceTest {

  private final String cbo = UUID.randomUUID().toString();

  @Test
  void representativesAreToldWhatBecameOfTheirRecord() throws Exception {
    Person rep = person("km");
    publish(Contracts.CBO_SUBMITTED, cbo, 1, new CboSubmitted(record("SUBMITTED", rep)));
    publish(
        Contracts.CBO_RETURNED, cbo, 2, new CboReturned(record("RETURNED", rep), "No village."));
    publish(Contracts.CBO_REJECTED, cbo, 3, new CboRejected(record("REJECTED", rep), "No CBO."));
    publish(Contracts.CBO_REGISTERED, cbo, 4, new CboRegistered(record("REGISTERED", rep)));

    awaitTold(
        rep.account(),
        "cbo-submitted SENT",
        "cbo-returned SENT",
        "cbo-rejected SENT",
        "cbo-registered SENT");
    List<MimeMessage> mails = MAIL.arrivedFor(rep.email());
    assertThat(mails).hasSize(4);
    assertThat(mails.getFirst().getSubject()).contains("សហគមន៍ឧទាហរណ៍");
    assertThat(mails.get(1).getContent().toString()).contains("No village.");
    assertThat(rep.client().get("/api/deliveries/mine").json().path("items")).hasSize(4);
  }

  @Test
  void assessorsAndRepresentativesAreToldOfAnAssessment() {
    Person rep = person("en");
    Person assessor = person("en");
    String id = UUID.randomUUID().toString();
    var asked = Events.assessment(cbo, "DESK_REVIEW", rep.account(), assessor.account());
    publish(Contracts.ASSESSMENT_RETURNED, id, 2, new AssessmentReturned(asked, "Chapter 3."));
    publish(Contracts.ASSESSOR_ASSIGNED, id, 3, new AssessorAssigned(asked));
    publish(Contracts.ASSESSMENT_RECOMMENDED, id, 4, new AssessmentRecommended(asked));

    awaitTold(rep.account(), "assessment-returned SENT", "assessment-recommended SENT");
    awaitTold(assessor.account(), "assessor-assigned SENT");
  }

  @Test
  void invitedCbosAndParticipantsAreToldOfAForum() {
    Person rep = person("km");
    Person guest = person("en");
    String forum = UUID.randomUUID().toString();
    publish(Contracts.CBO_REGISTERED, cbo, 2, new CboRegistered(record("REGISTERED", rep)));
    awaitTold(rep.account(), "cbo-registered SENT");
    publish(
        Contracts.FORUM_ANNOUNCED,
        forum,
        2,
        new ForumAnnounced(Events.forum(forum, "REGISTRATION_OPEN"), List.of(cbo)));
    publish(
        Contracts.FORUM_PARTICIPANT_REGISTERED,
        forum,
        3,
        new ForumParticipantRegistered(
            Events.forum(forum, "REGISTRATION_OPEN"), guest.account(), "DONOR"));
    publish(
        Contracts.FORUM_MINUTES_PUBLISHED,
        forum,
        5,
        new ForumMinutesPublished(
            Events.forum(forum, "MINUTES_PUBLISHED"),
            List.of(guest.account(), rep.account()),
            List.of(cbo)));

    awaitTold(
        rep.account(), "cbo-registered SENT", "forum-announced SENT", "minutes-published SENT");
    awaitTold(guest.account(), "forum-registered SENT", "minutes-published SENT");

    String other = UUID.randomUUID().toString();
    publish(
        Contracts.FORUM_CANCELLED,
        other,
        2,
        new ForumCancelled(Events.forum(other, "CANCELLED"), "flood", List.of(guest.account())));
    awaitTold(
        guest.account(), "forum-registered SENT", "minutes-published SENT", "forum-cancelled SENT");
  }

  @Test
  void anInvitationThatComesBeforeItsCboIsSentWhenTheCboIsKnown() {
    Person rep = person("km");
    String forum = UUID.randomUUID().toString();
    publish(
        Contracts.FORUM_ANNOUNCED,
        forum,
        2,
        new ForumAnnounced(Events.forum(forum, "REGISTRATION_OPEN"), List.of(cbo)));
    String marker = UUID.randomUUID().toString();
    Person other = person("km");
    publish(
        Contracts.FORUM_PARTICIPANT_REGISTERED,
        forum,
        3,
        new ForumParticipantRegistered(
            Events.forum(marker, "REGISTRATION_OPEN"), other.account(), "CCC"));
    awaitTold(other.account(), "forum-registered SENT");
    assertThat(told(rep.account())).isEmpty();

    publish(Contracts.CBO_REGISTERED, cbo, 2, new CboRegistered(record("REGISTERED", rep)));

    await()
        .untilAsserted(() ->
            assertThat(told(rep.account()))
                .containsExactlyInAnyOrder("forum-announced SENT", "cbo-registered SENT"));
  }

  @Test
  void anEventThatComesAgainTellsNobodyAgain() {
    Person rep = person("en");
    CboSubmitted submitted = new CboSubmitted(record("SUBMITTED", rep));
    publish(Contracts.CBO_SUBMITTED, cbo, 1, submitted);
    publish(Contracts.CBO_SUBMITTED, cbo, 1, submitted);
    publish(Contracts.CBO_REGISTERED, cbo, 2, new CboRegistered(record("REGISTERED", rep)));
    publish(Contracts.CBO_SUBMITTED, cbo, 1, submitted);
    publish(Contracts.CBO_REJECTED, cbo, 3, new CboRejected(record("REJECTED", rep), "x"));

    awaitTold(rep.account(), "cbo-submitted SENT", "cbo-registered SENT", "cbo-rejected SENT");
    assertThat(MAIL.arrivedFor(rep.email())).hasSize(3);
  }

  @Test
  void whoHadNoContactPointThenIsNotToldLater() {
    Person rep = unreachable();
    publish(Contracts.CBO_SUBMITTED, cbo, 1, new CboSubmitted(record("SUBMITTED", rep)));
    awaitTold(rep.account(), "cbo-submitted NO_CONTACT");

    rep.client()
        .put(
            "/api/contact-points/me",
            "{\"email\": \"%s\", \"language\": \"en\"}".formatted(rep.email()));
    publish(Contracts.CBO_SUBMITTED, cbo, 1, new CboSubmitted(record("SUBMITTED", rep)));
    publish(Contracts.CBO_REGISTERED, cbo, 2, new CboRegistered(record("REGISTERED", rep)));

    awaitTold(rep.account(), "cbo-submitted NO_CONTACT", "cbo-registered SENT");
    assertThat(MAIL.arrivedFor(rep.email())).hasSize(1);
  }

  @Test
  void aMailServerThatWasAwayGetsExactlyOneMail() {
    Person rep = person("en");
    MAIL.down();
    publish(Contracts.CBO_SUBMITTED, cbo, 1, new CboSubmitted(record("SUBMITTED", rep)));
    await().untilAsserted(() -> assertThat(attempts(rep)).isPositive());
    assertThat(told(rep.account())).containsExactly("cbo-submitted QUEUED");
    publish(Contracts.CBO_SUBMITTED, cbo, 1, new CboSubmitted(record("SUBMITTED", rep)));

    MAIL.up();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(told(rep.account())).containsExactly("cbo-submitted SENT"));
    assertThat(MAIL.arrivedFor(rep.email())).hasSize(1);
  }

  private int attempts(Person person) {
    return admin
        .get("/api/deliveries?recipient=" + person.account())
        .json()
        .path("items")
        .path(0)
        .path("attempts")
        .asInt(0);
  }

  private kh.ccc.contracts.registry.Cbo record(String status, Person representative) {
    return Events.cbo(cbo, status, representative.account());
  }
}
