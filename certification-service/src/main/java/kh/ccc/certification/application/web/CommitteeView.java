package kh.ccc.certification.application.web;

import java.time.Instant;
import java.util.List;
import kh.ccc.certification.application.Case;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.RecusalReason;
import kh.ccc.certification.application.Vote;
import org.jspecify.annotations.Nullable;

/**
 * What the committee and auditors see of a case.
 *
 * @param reviewers account ids of who took part in the review
 */
record CommitteeView(List<VoteView> votes, List<RecusalView> recusals, List<String> reviewers) {

  record VoteView(String member, Choice vote, @Nullable String comment, Instant at) {}

  record RecusalView(String member, RecusalReason reason) {}

  static CommitteeView of(Case file) {
    return new CommitteeView(
        file.ballot().votes().entrySet().stream().map(e -> vote(e.getKey(), e.getValue())).toList(),
        file.ballot().recusals().entrySet().stream()
            .map(entry -> new RecusalView(entry.getKey(), entry.getValue()))
            .toList(),
        file.reviewers());
  }

  private static VoteView vote(String member, Vote vote) {
    return new VoteView(member, vote.choice(), vote.comment(), vote.at());
  }
}
