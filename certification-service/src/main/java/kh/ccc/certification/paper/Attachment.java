package kh.ccc.certification.paper;

/**
 * A file that travels inside a printed document.
 *
 * @param name file name with its ending
 * @param mediaType for example {@code application/vc}
 * @param description what it is, in a few words
 */
public record Attachment(String name, String mediaType, String description, byte[] content) {}
