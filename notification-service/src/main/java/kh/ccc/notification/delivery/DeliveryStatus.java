package kh.ccc.notification.delivery;

/** How far a delivery has come. */
public enum DeliveryStatus {
  /** Waits to be sent, also while the mail server is away. */
  QUEUED,
  /** The mail server took it. */
  SENT,
  /** The mail server will never take it, or did not for three days. */
  FAILED,
  /** The person had not asked to be told when it happened, or does not any more. */
  NO_CONTACT
}
