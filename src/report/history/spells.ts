import type { Finding } from '../../model/finding.ts';
import type { ClosedGap, Opening } from '../../model/history.ts';
import type { Report } from '../../model/report.ts';
import { type Identified, identify } from '../identify.ts';
import { unreadReasons } from '../reasons.ts';
import { Sight } from './sight.ts';

/** The time for which a pair of rule and resource is a gap without a report that shows it closed. */
export interface Spell extends Opening {
  id: string;
  /** As it was last seen open. */
  finding: Finding;
  /** Position of the run that last showed it open. */
  lastSeen: number;
  /** Why the newest run cannot tell; absent while it is seen. */
  lost?: string;
  /** How often it was closed before. */
  reopened: number;
}

export interface Closed {
  spell: Spell;
  /** Position of the run that showed it closed. */
  run: number;
  how: ClosedGap['how'];
  ruleChanged: boolean;
}

/** What is open after each run, and what that run closed. */
export interface Step {
  open: Spell[];
  closed: Closed[];
}

/**
 * Follows every gap through reports of one estate, the oldest first. A run that cannot tell (the value was not read,
 * the rule was not run, the list was refused, the scan was interrupted) neither closes a gap nor starts its age anew.
 * Excepted gaps are gaps: an approval does not make them younger.
 */
export function followGaps(runs: readonly Report[]): Step[] {
  const follower = new Follower(runs);
  return runs.map((_, at) => follower.step(at));
}

class Follower {
  readonly #runs: readonly Report[];
  readonly #sight: Sight;
  readonly #open = new Map<string, Spell>();
  readonly #closings = new Map<string, number>();
  /** Position of the last run that showed a pair in order. */
  readonly #clear = new Map<string, number>();
  /** Pairs that each run speaks of. */
  readonly #spoken: Set<string>[] = [];

  constructor(runs: readonly Report[]) {
    this.#runs = runs;
    this.#sight = new Sight(runs);
  }

  step(at: number): Step {
    const identified = identify(this.#runs[at]!.findings);
    const spoken = new Set(identified.map(({ id }) => id));
    const closed: Closed[] = [];
    for (const one of identified) {
      const { id, finding } = one;
      if (finding.verdict === 'fail') this.#see(one, at);
      else if (finding.verdict === 'pass' || finding.verdict === 'not-applicable') {
        closed.push(...this.#close(id, at, finding.verdict === 'pass' ? 'passed' : 'not-applicable'));
        this.#clear.set(id, at);
      } else this.#lose(id, unreadReasons(finding)[0] ?? 'the rule failed while judging');
    }
    for (const { id, finding, lastSeen } of [...this.#open.values()]) {
      if (spoken.has(id)) continue;
      const why = this.#sight.whyUnseen(finding, lastSeen, at);
      if (why === undefined) closed.push(...this.#close(id, at, 'gone'));
      else this.#lose(id, why);
    }
    this.#spoken.push(spoken);
    return { open: [...this.#open.values()], closed };
  }

  #see({ id, finding }: Identified, at: number): void {
    const known = this.#open.get(id);
    const { firstSeen, lastClear, because } = known ?? this.#opening(id, finding, at);
    const reopened = known?.reopened ?? this.#closings.get(id) ?? 0;
    const opening = { firstSeen, lastClear, ...(because && { because }) };
    this.#open.set(id, { ...opening, id, finding, lastSeen: at, reopened });
  }

  #lose(id: string, lost: string): void {
    const spell = this.#open.get(id);
    if (spell) this.#open.set(id, { ...spell, lost });
  }

  #close(id: string, run: number, how: ClosedGap['how']): Closed[] {
    const spell = this.#open.get(id);
    if (!spell) return [];
    this.#open.delete(id);
    this.#closings.set(id, (this.#closings.get(id) ?? 0) + 1);
    const ruleChanged = this.#sight.ruleDiffers(spell.finding.rule, spell.lastSeen, run);
    return [{ spell, run, how, ruleChanged }];
  }

  /** A report may know by itself since when a gap is open, from reports that are gone. */
  #opening(id: string, finding: Finding, at: number): Opening {
    const { startedAt } = this.#runs[at]!.run;
    const clear = this.#lastClear(id, finding, at);
    if (clear !== undefined && !this.#sight.ruleDiffers(finding.rule, clear, at))
      return { firstSeen: startedAt, lastClear: this.#runs[clear]!.run.startedAt };
    const { firstSeen, lastClear = null } = finding;
    const because = clear !== undefined ? 'rule-changed' : at === 0 ? 'first-report' : 'unseen-before';
    if (clear === undefined && firstSeen !== undefined && firstSeen < startedAt)
      return { firstSeen, lastClear, ...(lastClear === null && { because }) };
    return { firstSeen: startedAt, lastClear: null, because };
  }

  /** The last run before this one that looked and did not find the gap. */
  #lastClear(id: string, finding: Finding, at: number): number | undefined {
    const shown = this.#clear.get(id) ?? -1;
    for (let run = at - 1; run > shown; run--)
      if (!this.#spoken[run]!.has(id) && this.#sight.whyUnseen(finding, at, run) === undefined) return run;
    return shown < 0 ? undefined : shown;
  }
}
