import type { Cbo, CertificateSummary, TimelineEntry, Verification } from '../src/lib/api.ts';

/** Made-up organizations for working on the pages without the platform. None of them exists. */

export const types = [
  { code: 'community_forestry', nameKm: 'សហគមន៍ព្រៃឈើ', nameEn: 'Community forestry' },
  { code: 'community_fishery', nameKm: 'សហគមន៍នេសាទ', nameEn: 'Community fishery' },
  { code: 'agricultural_cooperative', nameKm: 'សហគមន៍កសិកម្ម', nameEn: 'Agricultural cooperative' },
  { code: 'self_help_or_saving_group', nameKm: 'ក្រុមសន្សំ', nameEn: 'Self-help or saving group' },
  { code: 'community_based_tourism', nameKm: 'សហគមន៍ទេសចរណ៍ធម្មជាតិ', nameEn: 'Community-based tourism' }
];

export const sectors = [
  { code: '31220', nameKm: 'ព្រៃឈើ', nameEn: 'Forestry development' },
  { code: '31320', nameKm: 'ជលផល', nameEn: 'Fishery development' },
  { code: '31194', nameKm: 'សហករណ៍កសិកម្ម', nameEn: 'Agricultural co-operatives' },
  { code: '24040', nameKm: 'ហិរញ្ញវត្ថុក្រៅផ្លូវការ', nameEn: 'Informal/semi-formal financial intermediaries' },
  { code: '33210', nameKm: 'ទេសចរណ៍', nameEn: 'Tourism policy and administrative management' }
];

const PLACES = ['គំរូទី', 'សាកល្បងទី', 'ឧទាហរណ៍ទី'];
const LATIN_PLACES = ['Sample', 'Trial', 'Example'];
const LEVELS = ['PROVISIONAL', 'GOOD_PRACTICE', 'ADVANCED'];
const STATES = ['ACTIVE', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN', 'SURRENDERED', 'VOIDED'];
const SIZE = 240;

export const register: Cbo[] = Array.from({ length: SIZE }, (_, i) => organization(i));

function organization(i: number): Cbo {
  const kind = (i * 7) % types.length;
  const type = types[kind]!;
  const province = String(Math.floor(25 * (((i * 61) % 97) / 97) ** 1.6) + 1).padStart(2, '0');
  const synthetic = i % 5 !== 0;
  const certificate = i % 3 === 0 ? certificateOf(i) : null;
  const number = String(i + 1);
  return {
    cboId: `cbo-${number.padStart(4, '0')}`,
    number: `KH-CBO-${number.padStart(6, '0')}`,
    nameKm: i % 10 === 5 ? null : `${type.nameKm}${PLACES[i % 3]}${number}`,
    nameLatin: `${LATIN_PLACES[i % 3]} ${type.nameEn} ${number}`,
    type: type.code,
    sector: sectors[kind]!.code,
    area: `${province}010101`,
    province,
    district: `${province}01`,
    commune: `${province}0101`,
    members: i % 4 === 3 ? null : 20 + ((i * 37) % 1400),
    womenMembers: i % 4 === 3 ? null : 10 + ((i * 17) % 20),
    foundedOn: i % 6 === 1 ? null : `${2003 + (i % 20)}-0${(i % 9) + 1}-15`,
    status: 'REGISTERED',
    synthetic,
    certificate,
    places: {
      province: {
        type: 'PROVINCE',
        code: province,
        nameKm: `ខេត្តគំរូ ${province}`,
        nameLatin: `Sample Province ${province}`
      },
      district: { type: 'DISTRICT', code: `${province}01`, nameKm: 'ស្រុកគំរូ', nameLatin: 'Sample District' },
      commune: { type: 'COMMUNE', code: `${province}0101`, nameKm: 'ឃុំគំរូ', nameLatin: 'Sample Commune' }
    },
    sectorName: { km: sectors[kind]!.nameKm, en: sectors[kind]!.nameEn },
    typeName: { km: type.nameKm, en: type.nameEn },
    legalForm: ['INFORMAL', 'COMMUNE_ACKNOWLEDGED', 'SECTOR_RECOGNISED'][i % 3]!,
    timeline: timelineOf(certificate)
  };
}

function certificateOf(i: number): CertificateSummary {
  const status = STATES[(i / 3) % STATES.length]!;
  return {
    status,
    level: LEVELS[(i / 3) % LEVELS.length]!,
    number: `CBO-2026-${String(i + 1).padStart(6, '0')}-K`,
    validFrom: '2026-03-01',
    validUntil: status === 'EXPIRED' ? '2026-09-30' : '2029-02-28'
  };
}

function timelineOf(certificate: CertificateSummary | null): TimelineEntry[] {
  const timeline: TimelineEntry[] = [{ on: '2026-01-12', what: 'REGISTERED' }];
  if (!certificate) return timeline;
  timeline.push({ on: certificate.validFrom, what: 'CERTIFICATE_GRANTED', detail: certificate.number });
  if (certificate.status !== 'ACTIVE')
    timeline.push({
      on: '2026-10-05',
      what: `CERTIFICATE_${certificate.status}`,
      detail: certificate.status === 'SUSPENDED' ? 'INFORMATION_MISSING' : null
    });
  return timeline;
}

export function verify(number: string, asOf: string): Verification | null {
  const holder = register.find((cbo) => cbo.certificate?.number === number);
  if (!holder?.certificate) return null;
  const { status, level, validFrom, validUntil } = holder.certificate;
  const later = asOf >= '2026-10-05' && status !== 'ACTIVE';
  return {
    number,
    asOf,
    answer: (asOf < validFrom ? 'NOT_YET_VALID' : later ? status : 'VALID') as Verification['answer'],
    level: level as Verification['level'],
    edition: 1,
    validFrom,
    validUntil,
    cbo: {
      cboId: holder.cboId,
      nameKm: holder.nameKm ?? null,
      nameLatin: holder.nameLatin ?? null,
      area: holder.area,
      synthetic: holder.synthetic
    },
    suspension:
      later && status === 'SUSPENDED'
        ? {
            reason: 'INFORMATION_MISSING',
            words: { km: 'ខ្វះព័ត៌មានដែលបានស្នើសុំ', en: 'information that was asked for is missing' },
            since: '2026-10-05',
            until: '2027-03-31'
          }
        : null,
    statement: { km: 'គំរូ', en: 'sample' },
    checkedAt: new Date().toISOString()
  };
}
