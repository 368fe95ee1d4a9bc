package kh.ccc.notification.delivery;

import java.time.Instant;

/**
 * Why people are told: an event of another service.
 *
 * @param eventId unique over all services
 */
public record Occasion(String eventId, Instant at) {}
