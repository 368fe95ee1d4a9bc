/** The roles of the domain, in the order of the work. */
export const ROLES = [
  'CBO_REPRESENTATIVE',
  'NETWORK_COORDINATOR',
  'PROGRAMME_OFFICER',
  'PROVINCIAL_REGISTRAR',
  'ASSESSOR',
  'LEAD_ASSESSOR',
  'REVIEWER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_CHAIR',
  'APPEAL_PANEL_MEMBER',
  'IMPARTIALITY_MEMBER',
  'COMPLAINTS_OFFICER',
  'DONOR',
  'LOCAL_AUTHORITY',
  'ADMIN',
  'AUDITOR'
] as const;

export type RoleName = (typeof ROLES)[number];

/** What a programme officer gives; an administrator gives every role. */
const OF_OFFICERS: readonly string[] = [
  'CBO_REPRESENTATIVE',
  'ASSESSOR',
  'NETWORK_COORDINATOR',
  'DONOR',
  'LOCAL_AUTHORITY'
];

/** What a machine may be: a reader. */
export const OF_MACHINES: readonly RoleName[] = ['DONOR', 'AUDITOR'];

export function rolesToGive(admin: boolean): readonly RoleName[] {
  return admin ? ROLES : ROLES.filter((role) => OF_OFFICERS.includes(role));
}

/** A role with the place that it holds for: a gazetteer code, empty for the whole country. */
export interface Grant {
  role: string;
  area: string;
}

export function grantOf(text: string): Grant {
  const [role = '', area = ''] = text.split('@');
  return { role, area };
}

export function textOf({ role, area }: Grant): string {
  return area ? `${role}@${area}` : role;
}

/** What is sent: each once, without the lines that nobody filled in. */
export function textsOf(grants: readonly Grant[]): string[] {
  return [...new Set(grants.filter(({ role }) => role !== '').map(textOf))];
}
