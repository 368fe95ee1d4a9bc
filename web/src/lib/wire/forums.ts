export interface ActionPoint {
  text: string;
  ownerKind: string;
  dueOn: string;
}

/** A forum as anyone may see it: people are counted, none is named. */
export interface Forum {
  forumId: string;
  titleKm: string | null;
  titleLatin: string | null;
  area: string;
  venue: string;
  startsAt: string;
  endsAt: string;
  status: string;
  capacity: number;
  registered: number;
  waiting: number;
  attended: number;
  invited: number;
  synthetic: boolean;
  stakeholders: { stakeholder: string; registered: number; attended: number }[];
  agenda: { textKm: string | null; textEn: string | null }[];
  minutes: { textKm: string | null; textEn: string | null; actionPoints: ActionPoint[] } | null;
}
