package kh.ccc.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the verified access token says.
 *
 * @param id account id, {@code client:<id>} for a machine, {@code anonymous} without a token
 * @param grants roles with their areas
 */
public record Caller(String id, List<Grant> grants) {

  public static final Caller ANONYMOUS = new Caller("anonymous", List.of());

  public boolean isAnonymous() {
    return equals(ANONYMOUS);
  }

  /** True when the caller has one of the roles anywhere. */
  public boolean has(Role... roles) {
    Set<Role> wanted = Set.copyOf(Arrays.asList(roles));
    return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
  }

  /** True when the caller has one of the roles for that place. */
  public boolean hasFor(String place, Role... roles) {
    Set<Role> wanted = Set.copyOf(Arrays.asList(roles));
    return grants.stream().anyMatch(grant -> wanted.contains(grant.role()) && grant.covers(place));
  }

  /** Refuses a caller who has none of the roles for that place. */
  public void require(String place, Role... roles) {
    if (!hasFor(place, roles)) {
      throw new Forbidden();
    }
  }

  public boolean is(@Nullable String accountId) {
    return !isAnonymous() && id.equals(accountId);
  }

  /** Refuses when the condition that gives the right does not hold. */
  public static void permit(boolean permitted) {
    if (!permitted) {
      throw new Forbidden();
    }
  }
}
