import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { ruleCauses } from '../diff/rule-causes.ts';
import { whyUnseen } from '../diff/unseen.ts';

type Told = (finding: Finding) => string | undefined;

/** What runs could have seen of a finding, and whether they judged it alike. Answers are kept: years have many pairs. */
export class Sight {
  readonly #runs: readonly Report[];
  readonly #unseen = new Map<string, Told>();
  readonly #causes = new Map<string, (rule: string) => string | undefined>();

  constructor(runs: readonly Report[]) {
    this.#runs = runs;
  }

  /** Why a run is silent on a finding of another run; undefined when it looked, and the resource is not there. */
  whyUnseen(finding: Finding, of: number, by: number): string | undefined {
    return kept(this.#unseen, of, by, () => whyUnseen(this.#runs[of]!, this.#runs[by]!))(finding);
  }

  /** Whether the rule judged by something else in the two runs, or was not there in the earlier one. */
  ruleDiffers(rule: string, before: number, after: number): boolean {
    const causes = () => ruleCauses(this.#runs[before]!, this.#runs[after]!);
    return kept(this.#causes, before, after, causes)(rule) !== undefined;
  }
}

function kept<T>(all: Map<string, T>, a: number, b: number, make: () => T): T {
  const key = `${a} ${b}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}
