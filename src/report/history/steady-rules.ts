import type { Report, RuleSummary } from '../../model/report.ts';
import { ruleCauses } from '../diff/rule-causes.ts';

/**
 * Rules that judged alike in every run. Where reports of older versions carry no digest of a rule, only the digest
 * over all rules can vouch for it.
 */
export function steadyRules(runs: readonly Report[]): Set<string> {
  const [first, ...others] = runs;
  const causes = others.map((run) => ({ run, cause: ruleCauses(first!, run), ids: idsOf(run) }));
  const isSteady = ({ id, digest }: RuleSummary) =>
    causes.every(
      ({ run, cause, ids }) =>
        ids.has(id) &&
        cause(id) === undefined &&
        (run.run.rulesDigest === first!.run.rulesDigest || (digest !== undefined && hasDigest(run, id))),
    );
  return new Set(first!.rules.filter(isSteady).map(({ id }) => id));
}

const idsOf = ({ rules }: Report): Set<string> => new Set(rules.map(({ id }) => id));

const hasDigest = ({ rules }: Report, id: string): boolean =>
  rules.some((rule) => rule.id === id && rule.digest !== undefined);
