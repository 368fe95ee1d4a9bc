import { SvelteMap } from 'svelte/reactivity';
import { newKey, type Outcome, type Problem } from '$lib/http';
import { ask, command, platform } from '$lib/platform';
import type { EvidenceView } from './answers';
import { MOST_FILE_BYTES, prepare, type Prepared } from './photo';
import type { SelfAssessment } from './self.svelte';

/** A file on its way to the server. */
export class Upload {
  readonly key = newKey();
  readonly indicator: string;
  prepared = $state.raw<Prepared | null>(null);
  state = $state<'preparing' | 'waiting' | 'sending' | 'failed'>('preparing');
  problem = $state.raw<Problem | 'too-large' | 'unreadable' | null>(null);

  constructor(indicator: string) {
    this.indicator = indicator;
  }
}

/** Small pictures of what was sent in this visit, so that nobody fetches what they just took. */
export const thumbnails = new SvelteMap<string, string>();

/** The queue of files of one self-assessment: made small at once, sent one after the other. */
export class EvidenceQueue {
  uploads = $state.raw<Upload[]>([]);
  #self: SelfAssessment;

  constructor(self: SelfAssessment) {
    this.#self = self;
  }

  of(indicator: string): Upload[] {
    return this.uploads.filter((upload) => upload.indicator === indicator);
  }

  async add(indicator: string, file: File): Promise<void> {
    const upload = new Upload(indicator);
    this.uploads = [...this.uploads, upload];
    try {
      upload.prepared = await prepare(file);
    } catch {
      return fail(upload, 'unreadable');
    }
    if (upload.prepared.file.size > MOST_FILE_BYTES) return fail(upload, 'too-large');
    await this.send(upload);
  }

  /** Sends it; again under the same key, so that it is there once, however often it was sent. */
  async send(upload: Upload): Promise<void> {
    upload.problem = null;
    upload.state = 'waiting';
    const answer = await this.#self.inLine(() => this.#post(upload));
    if (!answer.ok) return fail(upload, answer.problem);
    if (upload.prepared?.thumbnail) thumbnails.set(answer.value.evidenceId, upload.prepared.thumbnail);
    await this.#self.inLine(() => this.#self.refresh());
    this.drop(upload);
  }

  drop(upload: Upload): void {
    this.uploads = this.uploads.filter((one) => one !== upload);
  }

  async remove(file: EvidenceView): Promise<Outcome<unknown>> {
    const path = { id: this.#self.view.assessmentId, evidenceId: file.evidenceId };
    const answer: Outcome<unknown> = await this.#self.inLine(() =>
      ask(platform.DELETE('/api/assessments/{id}/evidence/{evidenceId}', { params: { path } }))
    );
    if (answer.ok) await this.#self.inLine(() => this.#self.refresh());
    return answer;
  }

  #post(upload: Upload): Promise<Outcome<EvidenceView>> {
    upload.state = 'sending';
    const { file, name } = upload.prepared!;
    return ask(
      platform.POST('/api/assessments/{id}/evidence', {
        params: {
          path: { id: this.#self.view.assessmentId },
          query: { indicator: upload.indicator, name },
          header: command(upload.key)
        },
        headers: { 'content-type': file.type || 'application/octet-stream' },
        body: file as unknown as string,
        bodySerializer: (body) => body
      })
    );
  }
}

function fail(upload: Upload, problem: Upload['problem']): void {
  upload.problem = problem;
  upload.state = 'failed';
}

const queues = new WeakMap<SelfAssessment, EvidenceQueue>();

export function evidenceOf(self: SelfAssessment): EvidenceQueue {
  const queue = queues.get(self) ?? new EvidenceQueue(self);
  queues.set(self, queue);
  return queue;
}
