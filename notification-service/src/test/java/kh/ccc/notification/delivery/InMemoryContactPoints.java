package kh.ccc.notification.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.ContactPoints;
import kh.ccc.notification.contact.Reachable;

/** Contact points that are gone with the test. */
public final class InMemoryContactPoints implements ContactPoints {

  private final Map<String, ContactPoint> contacts = new HashMap<>();
  private final Map<String, Instant> since = new HashMap<>();

  @Override
  public Optional<Reachable> reachable(String account) {
    Instant first = since.get(account);
    return first == null
        ? Optional.empty()
        : find(account).map(contact -> new Reachable(contact.language(), first));
  }

  @Override
  public Optional<ContactPoint> find(String account) {
    return Optional.ofNullable(contacts.get(account));
  }

  @Override
  public void put(String account, ContactPoint contact, Instant now) {
    contacts.put(account, contact);
    since.putIfAbsent(account, now);
  }

  @Override
  public void erase(String account) {
    contacts.remove(account);
    since.remove(account);
  }
}
