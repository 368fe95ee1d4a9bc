import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { newKey, type Outcome, type Problem } from '$lib/http';
import { ask, command, platform } from '$lib/platform';
import { isAnswer, isHalf, NOTHING, toSend, typedOf, type AssessmentView, type Typed } from './answers';

const PAUSE_MS = 1_200;
const AGAIN_MS = 6_000;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/**
 * One self-assessment as it is being filled in. What is typed stays here until the server has it, whatever page is on
 * the screen and whatever fails: a network, a session, another window that was faster. All that changes the
 * assessment goes one after the other, since each change names the version before it.
 */
export class SelfAssessment {
  view = $state.raw<AssessmentView>() as AssessmentView;
  readonly typed = new SvelteMap<string, Typed>();
  /** Chapters with something that the server does not have yet. */
  readonly unsaved = new SvelteSet<number>();
  state = $state<SaveState>('saved');
  problem = $state.raw<Problem | null>(null);
  #version: string;
  #line: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: AssessmentView, version: string) {
    this.view = view;
    this.#version = version;
    for (const [indicator, typed] of typedOf(view)) this.typed.set(indicator, typed);
  }

  get version(): string {
    return this.#version;
  }

  get isSafe(): boolean {
    const half = [...this.typed.values()].some(isHalf);
    return this.unsaved.size === 0 && this.state !== 'saving' && !half;
  }

  of(indicator: string): Typed {
    return this.typed.get(indicator) ?? NOTHING;
  }

  type(chapter: number, indicator: string, typed: Typed): void {
    this.typed.set(indicator, typed);
    this.unsaved.add(chapter);
    if (this.state !== 'saving') this.state = 'waiting';
    this.#later(PAUSE_MS);
  }

  /** Saves now what waits; called on leaving a page, too. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return this.inLine(() => this.#saveAll());
  }

  /** Does it after all that is under way. */
  inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#line.then(work);
    this.#line = next.catch(() => undefined);
    return next;
  }

  /** What the server has now; what is typed and not saved stays. */
  take(view: AssessmentView, version: string): void {
    this.view = view;
    this.#version = version;
    for (const [indicator, typed] of typedOf(view)) {
      if (!this.unsaved.has(chapterOf(view, indicator))) this.typed.set(indicator, typed);
    }
  }

  async refresh(): Promise<Outcome<AssessmentView>> {
    const path = { id: this.view.assessmentId };
    const answer = await ask(platform.GET('/api/assessments/{id}', { params: { path } }));
    if (answer.ok) this.take(answer.value, answer.version ?? '');
    return answer;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }

  async #saveAll(): Promise<void> {
    for (const chapter of [...this.unsaved]) {
      this.state = 'saving';
      const sent = this.#answersOf(chapter);
      const answer = await this.#put(chapter, sent);
      if (!answer.ok) return this.#failed(answer.problem);
      // Whoever typed on meanwhile has something new to save.
      const unchanged = JSON.stringify(sent) === JSON.stringify(this.#answersOf(chapter));
      if (unchanged) this.unsaved.delete(chapter);
      this.take(answer.value, answer.version ?? '');
    }
    this.problem = null;
    this.state = this.unsaved.size === 0 ? 'saved' : 'waiting';
    if (this.unsaved.size > 0) this.#later(PAUSE_MS);
  }

  #failed(problem: Problem): void {
    this.problem = problem;
    this.state = 'failed';
    const passes = problem.status === 0 || problem.status >= 500 || problem.status === 429;
    if (passes) this.#later(AGAIN_MS);
  }

  async #put(chapter: number, answers: ReturnType<typeof toSend>[]): Promise<Outcome<AssessmentView>> {
    const first = await this.#putOnce(chapter, answers);
    if (first.ok || first.problem.status !== 412) return first;
    // Somebody else saved in between: what is typed here stays and is sent on top of that.
    const newest = await this.refresh();
    return newest.ok ? this.#putOnce(chapter, answers) : newest;
  }

  #putOnce(chapter: number, answers: ReturnType<typeof toSend>[]): Promise<Outcome<AssessmentView>> {
    return ask(
      platform.PUT('/api/assessments/{id}/self-assessment/chapters/{chapter}', {
        params: { path: { id: this.view.assessmentId, chapter }, header: command(newKey(), this.#version) },
        body: { answers }
      })
    );
  }

  #answersOf(chapter: number) {
    const indicators = this.view.chapters.find((one) => one.chapter === chapter)?.indicators ?? [];
    return indicators
      .map(({ indicator }) => ({ indicator, typed: this.of(indicator) }))
      .filter(({ typed }) => isAnswer(typed))
      .map(({ indicator, typed }) => toSend(indicator, typed));
  }
}

function chapterOf(view: AssessmentView, indicator: string): number {
  return view.chapters.find((one) => one.indicators.some((each) => each.indicator === indicator))?.chapter ?? 0;
}

const open = new Map<string, SelfAssessment>();

/** The one of that assessment: going from page to page loses nothing. */
export function selfAssessment(view: AssessmentView, version: string): SelfAssessment {
  const known = open.get(view.assessmentId);
  if (known) {
    if (known.isSafe) known.take(view, version);
    return known;
  }
  const fresh = new SelfAssessment(view, version);
  open.set(view.assessmentId, fresh);
  return fresh;
}
