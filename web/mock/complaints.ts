/** One complaint that is always the same. */
const CODE = '7K2M-9QXD-4TRB-6HWN-0C5Z';

export const complain = () => ({ retrievalCode: CODE, acknowledgeBy: '2026-11-30' });

export function followUp(code: string, method: string) {
  if (code.replaceAll(/[^0-9A-Z]/gi, '').toUpperCase() !== CODE.replaceAll('-', '')) return undefined;
  const added = { from: 'COMPLAINANT', at: '2026-11-24T02:00:00Z', words: 'It happened again on Sunday.' };
  return {
    about: 'CBO',
    status: 'INVESTIGATING',
    track: 'ADMISSIBLE',
    finding: null,
    receivedOn: '2026-11-20',
    acknowledgeBy: '2026-11-30',
    closedOn: null,
    words: 'The book of the rice bank was not shown to the members.',
    messages: [
      { from: 'OFFICE', at: '2026-11-23T03:30:00Z', words: 'We read it. Two people look into it.' },
      ...(method === 'POST' ? [added] : [])
    ]
  };
}
