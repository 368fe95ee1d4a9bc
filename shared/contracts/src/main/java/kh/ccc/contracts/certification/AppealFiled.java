package kh.ccc.contracts.certification;

/** A CBO appealed against a decision. */
public record AppealFiled(Appeal appeal) {}
