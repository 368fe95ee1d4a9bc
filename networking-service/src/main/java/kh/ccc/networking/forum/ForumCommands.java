package kh.ccc.networking.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.cbo.KnownCbos;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Plans, announces and holds forums. */
public final class ForumCommands {

  private final Aggregates<Forum, ForumEvent> forums;
  private final NetworkCommands networks;
  private final KnownCbos cbos;

  public ForumCommands(
      Aggregates<Forum, ForumEvent> forums, NetworkCommands networks, KnownCbos cbos) {
    this.forums = forums;
    this.networks = networks;
    this.cbos = cbos;
  }

  public Versioned<Forum> draft(ForumPlan plan, CommandContext context) {
    String forumId = context.newId();
    return forums.execute(forumId, context, state -> ForumDecisions.draft(state, forumId, plan));
  }

  /** The forum as it stands. */
  public Forum.Planned get(String forumId) {
    return forums.find(forumId).orElseThrow(() -> new Unknown("forum-unknown")).state().planned();
  }

  public Versioned<Forum> announce(String forumId, long expected, CommandContext context) {
    List<String> members =
        List.copyOf(networks.get(get(forumId).plan().networkId()).members().keySet());
    return forums.execute(
        forumId, expected, context, state -> ForumDecisions.announce(state, members, context.at()));
  }

  /**
   * Registers the actor of the command.
   *
   * @param cboId a registered CBO that the actor speaks for
   */
  public Versioned<Forum> register(
      String forumId, Stakeholder stakeholder, @Nullable String cboId, CommandContext context) {
    checkCbo(get(forumId), stakeholder, cboId);
    return forums.execute(
        forumId,
        context,
        state -> ForumDecisions.register(state, context.actor(), stakeholder, cboId, context.at()));
  }

  private void checkCbo(Forum.Planned forum, Stakeholder stakeholder, @Nullable String cboId) {
    if (cboId == null) {
      return;
    }
    if (stakeholder != Stakeholder.CBO) {
      throw new Invalid("/cboId", "cbo-of-other-stakeholder");
    }
    KnownCbo cbo = registered(cboId).orElseThrow(() -> new Invalid("/cboId", "unknown-code"));
    refuseMixing(forum, cbo);
  }

  /** What a made-up forum came to must never stand beside the name of a real organization. */
  private static void refuseMixing(Forum.Planned forum, KnownCbo cbo) {
    if (cbo.synthetic() != forum.plan().synthetic()) {
      throw new Refusal("synthetic-mixed");
    }
  }

  private Optional<KnownCbo> registered(String cboId) {
    return cbos.find(cboId).filter(KnownCbo::registered);
  }

  /** False when the CBO has somebody else who speaks for it; an unknown CBO is another matter. */
  public boolean maySpeakFor(String account, String cboId) {
    return cbos.find(cboId).map(cbo -> account.equals(cbo.representative())).orElse(true);
  }

  public Versioned<Forum> withdraw(String forumId, CommandContext context) {
    return forums.execute(
        forumId, context, state -> ForumDecisions.withdraw(state, context.actor(), context.at()));
  }

  public Versioned<Forum> checkIn(String forumId, String participant, CommandContext context) {
    return forums.execute(
        forumId, context, state -> ForumDecisions.checkIn(state, participant, context.today()));
  }

  /**
   * Lets somebody in who came without a registration.
   *
   * @param cboId a registered CBO that the person came for
   */
  public WalkedIn walkIn(
      String forumId, Stakeholder stakeholder, @Nullable String cboId, CommandContext context) {
    checkCbo(get(forumId), stakeholder, cboId);
    String participant = Registration.walkIn(context.newId());
    Versioned<Forum> forum =
        forums.execute(
            forumId,
            context,
            state ->
                ForumDecisions.walkIn(state, participant, stakeholder, cboId, context.today()));
    return new WalkedIn(
        forum, forum.state().planned().registrations().of(participant).orElseThrow());
  }

  /** The forum after somebody walked in, with that person's registration. */
  public record WalkedIn(Versioned<Forum> forum, Registration registration) {}

  public Versioned<Forum> publish(
      String forumId, long expected, NewMinutes minutes, CommandContext context) {
    Minutes complete = complete(get(forumId), minutes, context.actor());
    return forums.execute(
        forumId, expected, context, state -> ForumDecisions.publish(state, complete, context.at()));
  }

  public Versioned<Forum> cancel(
      String forumId, long expected, String reason, CommandContext context) {
    return forums.execute(
        forumId, expected, context, state -> ForumDecisions.cancel(state, reason));
  }

  /**
   * Settles an action point.
   *
   * @param point its place in the minutes, from 0
   */
  public Versioned<Forum> settle(
      String forumId, long expected, int point, Settlement how, CommandContext context) {
    return forums.execute(
        forumId, expected, context, state -> ForumDecisions.settle(state, point, how));
  }

  private Minutes complete(Forum.Planned forum, NewMinutes minutes, String actor) {
    List<ActionPoint> points = new ArrayList<>();
    for (NewMinutes.Point point : minutes.actionPoints()) {
      String pointer = "/actionPoints/" + points.size() + "/owner";
      points.add(withOwner(forum, point, actor, pointer));
    }
    return new Minutes(minutes.textKm(), minutes.textEn(), points);
  }

  /** An owner is a registered CBO, a participant, or who writes the minutes. */
  private ActionPoint withOwner(
      Forum.Planned forum, NewMinutes.Point point, String actor, String pointer) {
    Optional<KnownCbo> cbo = registered(point.owner());
    if (cbo.isPresent()) {
      refuseMixing(forum, cbo.get());
      return new ActionPoint(point.text(), point.owner(), null, point.dueOn(), null);
    }
    boolean person =
        point.owner().equals(actor) || forum.registrations().of(point.owner()).isPresent();
    if (!person) {
      throw new Invalid(pointer, "owner-unknown");
    }
    return new ActionPoint(point.text(), null, point.owner(), point.dueOn(), null);
  }
}
