import type { components as Assessment } from '$lib/wire/services/assessment';
import type { components as Certification } from '$lib/wire/services/certification';

type Schemas = Certification['schemas'];

export type Case = Schemas['ApplicationView'];
export type CaseEntry = Schemas['ApplicationEntryView'];
export type CaseRules = Schemas['ApplicationRulesView'];
export type Part = Schemas['Part'];
export type Session = Schemas['SessionView'];
export type SessionLine = Schemas['LineView'];
export type AgendaItem = Schemas['ItemView'];
export type Batch = Schemas['BatchView'];
export type Motion = Schemas['MotionView'];
export type Measure = Motion['measure'];
export type Minutes = Schemas['MinutesView'];
export type Certificate = Schemas['CertificateView'];
export type RegisterRow = Schemas['RowView'];
export type CertificateRules = Schemas['CertificateRulesView'];
export type Step = Schemas['Step'];
export type Complaint = Schemas['ComplaintView'];
export type Appeal = Schemas['AppealView'];
export type Audit = Schemas['AuditView'];
export type IssuerKey = Schemas['IssuerKey'];
export type Assessed = Assessment['schemas']['AssessmentView'];
export type Rehearsal = Assessment['schemas']['RehearsalView'];
export type Level = Case['level'];
