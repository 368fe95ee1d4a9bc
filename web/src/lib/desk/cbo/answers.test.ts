import { expect, test } from 'vitest';
import { answered, isAnswer, isHalf, NOTHING, toSend, typedOf, type AssessmentView } from './answers';

const view = {
  chapters: [
    {
      chapter: 1,
      indicators: [
        { indicator: '1.1', core: true, self: { score: 3, notApplicable: null, note: 'by-law of 2021' }, evidence: [] },
        { indicator: '1.2', core: false, self: { score: null, notApplicable: 'no land', note: null }, evidence: [] },
        { indicator: '1.3', core: false, self: null, evidence: [] }
      ]
    }
  ]
} as unknown as AssessmentView;

test('answersAreTypedAsTheServerHasThemAndSentAsItWantsThem', () => {
  const typed = typedOf(view);
  expect(toSend('1.1', typed.get('1.1')!)).toEqual({
    indicator: '1.1',
    score: 3,
    notApplicable: null,
    note: 'by-law of 2021'
  });
  expect(toSend('1.2', typed.get('1.2')!)).toEqual({
    indicator: '1.2',
    score: null,
    notApplicable: 'no land',
    note: null
  });
  expect(answered(view, 1, typed)).toEqual({ done: 2, total: 3 });
});

test('answersNeedAScoreOrAReasonWhyTheyDoNotApply', () => {
  expect(isAnswer(NOTHING)).toBe(false);
  expect(isHalf(NOTHING)).toBe(false);
  expect(isAnswer({ ...NOTHING, score: 0 })).toBe(true);
  expect(isHalf({ ...NOTHING, note: 'we keep minutes' })).toBe(true);
  expect(isHalf({ ...NOTHING, applies: false })).toBe(true);
  expect(isAnswer({ ...NOTHING, applies: false, note: 'no land' })).toBe(true);
});
