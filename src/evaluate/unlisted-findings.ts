import type { Finding } from '../model/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { Evaluation } from './evaluate.ts';
import { undecidedOf } from './scope/outside.ts';
import { type Unlisted, unlistedOf } from './unlisted.ts';
import { couldNotRead } from './unread.ts';

/**
 * Where a listing failed or was never made, resources that nobody saw have no verdict: one unknown finding on
 * `*` stands for them, unless the rule cannot apply in that place anyway.
 */
export function unlistedFindings(evaluation: Evaluation, rule: Rule): Finding[] {
  const { index } = evaluation;
  const type = index.registry.types.get(rule.definition.resource)!;
  const unseen = unlistedOf(index, type).filter((place) => mayApply(evaluation, rule, place));
  return onePerPlace([...unseen, ...undecidedOf(evaluation, rule)]).map(
    ({ account, region, parent, unknown, undecided }) => ({
      rule: rule.definition.id,
      verdict: 'unknown',
      severity: rule.definition.severity,
      resource: { type: type.type, id: parent === null ? '*' : `${parent}/*`, arn: null, account, region },
      message:
        undecided === undefined
          ? couldNotRead(unknown)
          : `Whether ${undecided} of ${type.type} belong to the contact centre is not known. ${couldNotRead(unknown)}`,
      evidence: [],
      unknown,
    }),
  );
}

/** A place of which nobody knows all resources, nor of all whether they count, is one finding. */
function onePerPlace(places: readonly Unlisted[]): Unlisted[] {
  const one = new Map<string, Unlisted>();
  for (const place of places) {
    const key = JSON.stringify([place.account, place.region, place.parent]);
    const known = one.get(key);
    one.set(key, known ? { ...known, ...place, unknown: [...known.unknown, ...place.unknown] } : place);
  }
  return [...one.values()];
}

/** Whether a resource of which at most the place is known could be one that the rule applies to. */
function mayApply({ index, contextOf }: Evaluation, rule: Rule, { account, region }: Unlisted): boolean {
  if (!rule.when) return true;
  // A listing that answers for several Regions does not tell the Region of what it should have listed.
  const isLocated = index.isLocated(index.registry.types.get(rule.definition.resource)!);
  const resource = { $type: '', AccountId: account, ...(!isLocated && { Region: region }) };
  try {
    return rule.when({ ...contextOf(rule), resource }) !== false;
  } catch {
    return true;
  }
}
