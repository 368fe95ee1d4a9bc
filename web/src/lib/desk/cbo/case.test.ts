import { expect, test } from 'vitest';
import { appealable, groundOf, levelsUpTo, type Case } from './case';

const assessment = (assessmentId: string, status: string, recommendedLevel: string | null) =>
  ({ assessmentId, status, recommendedLevel }) as never;
const application = (application: object) => ({ version: 1, application }) as never;

test('theWayToACertificateBeginsWithARecommendedAssessmentThatWasNotUsedYet', () => {
  const recommended = assessment('a', 'RECOMMENDED', 'GOOD_PRACTICE');
  expect(groundOf([recommended], [])).toEqual(recommended);
  expect(groundOf([recommended], [application({ assessmentId: 'a' })])).toBeNull();
  expect(groundOf([assessment('a', 'RECOMMENDED', 'NONE')], [])).toBeNull();
  expect(groundOf([assessment('a', 'SUBMITTED', null)], [])).toBeNull();
});

test('theRecommendedLevelAndThoseBelowAreOffered', () => {
  expect(levelsUpTo('GOOD_PRACTICE')).toEqual(['GOOD_PRACTICE', 'PROVISIONAL']);
  expect(levelsUpTo('PROVISIONAL')).toEqual(['PROVISIONAL']);
});

test('eachDecisionCanBeAppealedAgainstOnce', () => {
  const found = {
    applications: [
      application({ applicationId: 'x', status: 'REFUSED', level: 'ADVANCED' }),
      application({
        applicationId: 'y',
        status: 'GRANTED',
        level: 'ADVANCED',
        decision: { level: 'PROVISIONAL' }
      }),
      application({
        applicationId: 'z',
        status: 'GRANTED',
        level: 'ADVANCED',
        decision: { level: 'ADVANCED' }
      })
    ],
    certificates: [{ certificateId: 'c', status: 'SUSPENDED' }],
    findings: [
      { against: 'FINDING', subjectId: 'a', indicator: '1.2' },
      { against: 'FINDING', subjectId: 'a', indicator: '4.1' }
    ],
    appeals: {
      filed: [
        { appeal: { against: 'REFUSAL', subjectId: 'x', reference: 'CC-1' } },
        { appeal: { against: 'FINDING', subjectId: 'a', reference: '1.2' } }
      ]
    }
  } as unknown as Case;
  expect(appealable(found)).toEqual([
    { against: 'LEVEL', subjectId: 'y', indicator: null },
    { against: 'SUSPENSION', subjectId: 'c', indicator: null },
    { against: 'FINDING', subjectId: 'a', indicator: '4.1' }
  ]);
});
