package kh.ccc.contracts.networking;

/** A CBO became a member of a network. */
public record NetworkMemberJoined(Network network, String cboId) {}
