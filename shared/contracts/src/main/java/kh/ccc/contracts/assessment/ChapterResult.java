package kh.ccc.contracts.assessment;

/**
 * What one chapter of the guideline came to.
 *
 * @param chapter 1 to 8
 * @param percent weighted mean of its indicators, 0 to 100
 * @param coreMinimum weakest core indicator, 0 to 4
 */
public record ChapterResult(int chapter, int percent, int coreMinimum) {}
