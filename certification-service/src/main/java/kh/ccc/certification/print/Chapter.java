package kh.ccc.certification.print;

/**
 * What a chapter of the guideline came to.
 *
 * @param chapter 1 to 8
 * @param percent weighted mean of its indicators, 0 to 100
 */
public record Chapter(int chapter, int percent) {}
