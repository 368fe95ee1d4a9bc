package kh.ccc.identity.account;

import java.util.List;

/** What happened to an account. Names and passwords have no place here. */
public sealed interface AccountEvent {

  /**
   * The account came to be.
   *
   * @param grants {@code ROLE} or {@code ROLE@<area>}
   * @param demo it may sign in only where demonstration accounts are wanted
   */
  record Opened(List<String> grants, boolean demo) implements AccountEvent {}

  record GrantsChanged(List<String> grants) implements AccountEvent {}

  record PasswordChanged() implements AccountEvent {}

  /** The person lost phone and paper, and enrols again. */
  record SecondStepForgotten() implements AccountEvent {}

  record Deactivated() implements AccountEvent {}

  record Reactivated() implements AccountEvent {}
}
