package kh.ccc.identity.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.security.Grant;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests on accounts. */
final class AccountRequests {

  private static final String USERNAME = "[a-z0-9][a-z0-9._@+-]{2,79}";
  private static final String LANGUAGE = "km|en";
  private static final int LONGEST_MAIL = 254;
  private static final int LAST_PROVINCE = 25;

  private AccountRequests() {}

  /**
   * A new account.
   *
   * @param username lower-case letters, digits and {@code . _ @ + -}
   * @param language {@code km} when left out
   * @param mail where the person is sent a link to choose a password; without one the answer holds
   *     the first password
   * @param grants {@code ROLE} or {@code ROLE@<area>}
   */
  record Open(
      @NotNull @Pattern(regexp = USERNAME) String username,
      @NotBlank @Size(max = 120) String displayName,
      @Pattern(regexp = LANGUAGE) @Nullable String language,
      @Email @Size(max = LONGEST_MAIL) @Nullable String mail,
      @NotNull @Size(min = 1, max = 30) List<@NotNull @Size(max = 60) String> grants) {}

  /**
   * @param mail replaces the address that is known; may be left out when there is one
   */
  record Invite(@Email @Size(max = LONGEST_MAIL) @Nullable String mail) {}

  record Grants(@NotNull @Size(max = 30) List<@NotNull @Size(max = 60) String> grants) {}

  /** The grants as they are kept; 422 for a role or an area that does not exist. */
  static List<String> known(List<String> grants) {
    List<FieldError> errors = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < grants.size(); i++) {
      String pointer = "/grants/" + i;
      Grant.parse(grants.get(i))
          .filter(AccountRequests::areaExists)
          .ifPresentOrElse(
              grant -> known.add(grant.toString()),
              () -> errors.add(new FieldError(pointer, "grant-unknown")));
    }
    Invalid.throwIfAny(errors);
    return known;
  }

  private static boolean areaExists(Grant grant) {
    if (grant.area().isEmpty()) {
      return true;
    }
    int province = Integer.parseInt(grant.area().substring(0, 2));
    return province >= 1 && province <= LAST_PROVINCE;
  }
}
