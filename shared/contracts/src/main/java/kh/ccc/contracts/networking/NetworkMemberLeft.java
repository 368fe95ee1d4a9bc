package kh.ccc.contracts.networking;

/** A CBO left a network. */
public record NetworkMemberLeft(Network network, String cboId) {}
