package kh.ccc.assessment.guideline;

/**
 * What the scores must reach for a level.
 *
 * @param coreMinimum least score of every core indicator
 * @param indicatorMinimum least score of every indicator
 * @param chapterPercentMinimum least result of every chapter, 0 to 100
 * @param chaptersAtTop how many chapters must have the highest score throughout
 */
public record LevelRule(
    Level level,
    Text name,
    int coreMinimum,
    int indicatorMinimum,
    int chapterPercentMinimum,
    int chaptersAtTop) {}
