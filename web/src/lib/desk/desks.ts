import type { Outcome } from '$lib/http';
import type { SignedIn } from '$lib/api';
import type { Area, TextKey } from '$lib/texts';

/** Something that waits for this person. */
export interface Task {
  id: string;
  /** What to do, as words of the catalogue. */
  what: TextKey;
  /** Whom or what it is about: a name, a number. */
  about: string;
  address: string;
  /** The day by which it must be done, if a rule sets one (ISO 8601). */
  due: string | null;
  /** Since when it waits (ISO 8601); tells what comes first among tasks without a day. */
  since: string | null;
}

export type FindTasks = (who: SignedIn) => Promise<Outcome<Task[]>>;

interface DeskPage {
  address: string;
  name: TextKey;
  /** Roles that may use the page; left out where every role of the desk may. */
  roles?: readonly string[];
}

export interface Desk {
  area: Exclude<Area, 'public' | 'desk'>;
  address: string;
  roles: readonly string[];
  pages: readonly DeskPage[];
  tasks: () => Promise<{ findTasks: FindTasks }>;
}

/** The desks, each for the roles of the domain that work at it. What they show is refused by the services, too. */
export const DESKS: readonly Desk[] = [
  {
    area: 'cbo',
    address: '/desk/cbo',
    roles: ['CBO_REPRESENTATIVE'],
    pages: [
      { address: '/desk/cbo', name: 'cbo.title' },
      { address: '/desk/cbo/new', name: 'own.new' }
    ],
    tasks: () => import('./cbo/tasks')
  },
  {
    area: 'assessor',
    address: '/desk/assessor',
    roles: ['ASSESSOR', 'LEAD_ASSESSOR'],
    pages: [{ address: '/desk/assessor', name: 'assessor.title' }],
    tasks: () => import('./assessor/tasks')
  },
  {
    area: 'office',
    address: '/desk/office',
    roles: ['PROGRAMME_OFFICER', 'PROVINCIAL_REGISTRAR', 'ADMIN', 'AUDITOR'],
    pages: [
      { address: '/desk/office', name: 'office.title' },
      { address: '/desk/office/registrations', name: 'office.registrations' },
      {
        address: '/desk/office/imports',
        name: 'office.imports',
        roles: ['PROGRAMME_OFFICER', 'ADMIN', 'AUDITOR']
      },
      { address: '/desk/office/assignments', name: 'office.assignments', roles: ['PROGRAMME_OFFICER', 'AUDITOR'] },
      { address: '/desk/office/people', name: 'office.people', roles: ['PROGRAMME_OFFICER', 'ADMIN', 'AUDITOR'] },
      { address: '/desk/office/machines', name: 'office.machines', roles: ['ADMIN', 'AUDITOR'] },
      { address: '/desk/office/operations', name: 'office.operations', roles: ['ADMIN', 'AUDITOR'] }
    ],
    tasks: () => import('./office/tasks')
  },
  {
    area: 'committee',
    address: '/desk/committee',
    roles: [
      'REVIEWER',
      'LEAD_ASSESSOR',
      'COMMITTEE_MEMBER',
      'COMMITTEE_CHAIR',
      'APPEAL_PANEL_MEMBER',
      'COMPLAINTS_OFFICER',
      'IMPARTIALITY_MEMBER',
      'PROGRAMME_OFFICER',
      'ADMIN',
      'AUDITOR'
    ],
    pages: [
      { address: '/desk/committee', name: 'committee.title' },
      {
        address: '/desk/committee/applications',
        name: 'committee.applications',
        roles: ['REVIEWER', 'COMMITTEE_MEMBER', 'COMMITTEE_CHAIR', 'PROGRAMME_OFFICER', 'AUDITOR']
      },
      {
        address: '/desk/committee/sessions',
        name: 'committee.sessions',
        roles: ['COMMITTEE_MEMBER', 'COMMITTEE_CHAIR', 'PROGRAMME_OFFICER', 'AUDITOR']
      },
      {
        address: '/desk/committee/certificates',
        name: 'committee.certificates',
        roles: ['REVIEWER', 'COMMITTEE_MEMBER', 'COMMITTEE_CHAIR', 'PROGRAMME_OFFICER', 'AUDITOR']
      },
      { address: '/desk/committee/complaints', name: 'committee.complaints', roles: ['COMPLAINTS_OFFICER', 'AUDITOR'] },
      {
        address: '/desk/committee/appeals',
        name: 'committee.appeals',
        roles: [
          'COMPLAINTS_OFFICER',
          'APPEAL_PANEL_MEMBER',
          'COMMITTEE_MEMBER',
          'COMMITTEE_CHAIR',
          'PROGRAMME_OFFICER',
          'AUDITOR'
        ]
      },
      { address: '/desk/committee/reports', name: 'committee.reports', roles: ['REVIEWER', 'LEAD_ASSESSOR'] },
      {
        address: '/desk/committee/impartiality',
        name: 'committee.impartiality',
        roles: ['IMPARTIALITY_MEMBER', 'AUDITOR']
      },
      { address: '/desk/committee/keys', name: 'committee.keys', roles: ['ADMIN', 'AUDITOR'] },
      { address: '/desk/committee/rehearsals', name: 'committee.rehearsals', roles: ['PROGRAMME_OFFICER', 'ADMIN'] }
    ],
    tasks: () => import('./committee/tasks')
  },
  {
    area: 'network',
    address: '/desk/network',
    roles: ['NETWORK_COORDINATOR'],
    pages: [
      { address: '/desk/network', name: 'network.title' },
      { address: '/desk/network/forums', name: 'network.forums' }
    ],
    tasks: () => import('./network/tasks')
  },
  {
    area: 'donor',
    address: '/desk/donor',
    roles: ['DONOR'],
    pages: [
      { address: '/desk/donor', name: 'donor.searches' },
      { address: '/desk/donor/export', name: 'donor.export' },
      { address: '/desk/donor/machines', name: 'donor.machines' }
    ],
    tasks: () => import('./donor/tasks')
  }
];

export function has(who: SignedIn, roles: readonly string[]): boolean {
  return who.may.some(({ role }) => roles.includes(role));
}

export function desksOf(who: SignedIn): Desk[] {
  return DESKS.filter((desk) => has(who, desk.roles));
}

export function pagesOf(desk: Desk, who: SignedIn): DeskPage[] {
  return desk.pages.filter((page) => has(who, page.roles ?? desk.roles));
}

/** The desk that an address belongs to. */
export function deskAt(path: string): Desk | undefined {
  return DESKS.find((desk) => path === desk.address || path.startsWith(`${desk.address}/`));
}
