package kh.ccc.contracts;

/**
 * One kind of public event. Within a version only optional additions; anything else is a new type
 * beside the old one.
 *
 * @param name wire name, {@code <service>.<what-happened>.v<version>}
 * @param topic where it is published
 * @param record the shape of its body
 */
public record EventType<T extends Record>(String name, Topic topic, Class<T> record) {}
