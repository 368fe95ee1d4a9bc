package kh.ccc.networking.network.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.networking.network.NetworkViews;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The networks from a CBO's point of view. */
@RestController
@Tag(name = "networks")
class MembershipController {

  /** Networks of one province; there are a few. */
  private static final int MOST = 50;

  private final NetworkCommands commands;
  private final NetworkViews views;

  MembershipController(NetworkCommands commands, NetworkViews views) {
    this.commands = commands;
    this.views = views;
  }

  /**
   * A network of the CBO's province.
   *
   * @param since first day of the CBO's membership; absent when it is no member
   */
  record MembershipView(NetworkView network, @Nullable LocalDate since) {}

  @GetMapping("/api/networks/memberships")
  @OpenToAnyone
  @Operation(summary = "The networks of a CBO's province, and since when it is a member of which")
  Page<MembershipView> memberships(@RequestParam @Size(min = 1, max = 100) String cboId) {
    KnownCbo cbo = commands.cbo(cboId);
    if (!cbo.registered()) {
      throw new Unknown("cbo-unknown");
    }
    String province = cbo.area().substring(0, 2);
    List<MembershipView> items =
        views.list(province, null, MOST).stream().map(entry -> view(entry, cboId)).toList();
    return new Page<>(items, null);
  }

  private MembershipView view(NetworkViews.Entry entry, String cboId) {
    return new MembershipView(
        NetworkView.of(entry), commands.get(entry.networkId()).members().get(cboId));
  }
}
