package kh.ccc.launcher.mail;

/**
 * A mail as the inbox shows it.
 *
 * @param id file name without its ending; later mails sort later
 * @param recipient the address it was delivered to
 * @param sent time of arrival, ISO
 * @param html the HTML body, or empty
 */
record CaughtMail(
    String id,
    String recipient,
    String from,
    String subject,
    String sent,
    String text,
    String html) {}
