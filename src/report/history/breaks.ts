import type { HistoryBreak } from '../../model/history.ts';
import type { Report } from '../../model/report.ts';
import { judgedOf } from '../diff/judged.ts';
import { ruleCauses } from '../diff/rule-causes.ts';
import { listed, plural } from '../html/format.ts';

/** Where a run cannot be compared with the one before it: other rules, another version, or a scan that was cut short. */
export const breaksOf = (runs: readonly Report[]): HistoryBreak[] =>
  runs.slice(1).flatMap((run, at) => breakBetween(runs[at]!, run, at + 1) ?? []);

function breakBetween(before: Report, after: Report, run: number): HistoryBreak | undefined {
  const [older, newer] = [idsOf(before), idsOf(after)];
  const cause = ruleCauses(before, after);
  const rulesAdded = [...newer].filter((id) => !older.has(id));
  const rulesRemoved = [...older].filter((id) => !newer.has(id));
  const rulesChanged = [...newer].filter((id) => cause(id) === 'rule-changed');
  const rules: [string[], string][] = [
    [rulesAdded, 'added'],
    [rulesRemoved, 'left out'],
    [rulesChanged, 'changed'],
  ];
  const said = rules
    .filter(([ids]) => ids.length > 0)
    .map(([ids, word]) => `${plural(ids.length, 'rule')} ${word}`);
  const why = [
    ...(said.length > 0 ? [`${sentence(listed(said))}.`] : []),
    ...(said.length === 0 && isSilent(before, after)
      ? ['The rules differ, and a report of an older version does not say which of them.']
      : []),
    ...(before.tool.version === after.tool.version
      ? []
      : [`ringdown ${before.tool.version} before, ${after.tool.version} from here on.`]),
    ...(judgedOf(before) === judgedOf(after)
      ? []
      : ['Other resources of the account are judged from here on.']),
    ...(before.run.interrupted ? ['The scan before was interrupted.'] : []),
    ...(after.run.interrupted ? ['This scan was interrupted.'] : []),
  ];
  return why.length === 0 ? undefined : { run, rulesAdded, rulesRemoved, rulesChanged, why };
}

const idsOf = ({ rules }: Report): Set<string> => new Set(rules.map(({ id }) => id));

const isSilent = (before: Report, after: Report): boolean =>
  before.run.rulesDigest !== after.run.rulesDigest &&
  [before, after].some(({ rules }) => rules.some(({ digest }) => digest === undefined));

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
