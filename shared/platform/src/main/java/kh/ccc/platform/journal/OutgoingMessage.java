package kh.ccc.platform.journal;

/**
 * A public event as it will be published, byte for byte.
 *
 * @param id CloudEvents id: {@code <stream>/<seq>/<index>}, which is also the consumer's position
 * @param type wire name of the contract
 * @param body JSON
 */
public record OutgoingMessage(String id, String topic, String key, String type, String body) {}
