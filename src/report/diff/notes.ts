import type { Report } from '../../model/report.ts';
import { plural } from '../html/format.ts';
import { judgedOf } from './judged.ts';

/** What makes two reports hard to compare, in sentences. */
export function notes(before: Report, after: Report): string[] {
  const accounts = [before, after].map(({ scope }) =>
    scope.accounts
      .map(({ id }) => id)
      .sort()
      .join(', '),
  );
  const regions = [before, after].map(({ scope: { primary, recovery } }) =>
    recovery === undefined ? primary : `${primary} → ${recovery}`,
  );
  const silent = [before, after].some(({ rules }) => rules.some(({ digest }) => digest === undefined));
  const ran = new Set(after.rules.map(({ id }) => id));
  const leftOut = before.rules.filter(({ id }) => !ran.has(id)).length;
  const said: (string | false)[] = [
    Date.parse(before.run.startedAt) > Date.parse(after.run.startedAt) &&
      'The first report is the newer one: what is called new may be old.',
    accounts[0] !== accounts[1] && `Accounts differ: ${accounts[0]} before, ${accounts[1]} now.`,
    regions[0] !== regions[1] && `Regions differ: ${regions[0]} before, ${regions[1]} now.`,
    judgedOf(before) !== judgedOf(after) &&
      'Other resources of the account are judged: what is missing now is out of sight, not fixed.',
    before.run.interrupted && 'The scan of the first report was interrupted.',
    after.run.interrupted && 'The scan of the second report was interrupted.',
    leftOut > 0 &&
      `${plural(leftOut, 'rule of the first report was', 'rules of the first report were')} not run for the second: gaps of ${leftOut === 1 ? 'that rule' : 'those rules'} are out of sight.`,
    before.tool.version !== after.tool.version &&
      `ringdown ${before.tool.version} made the first report and ${after.tool.version} the second.`,
    silent &&
      before.run.rulesDigest !== after.run.rulesDigest &&
      'The rules differ, and a report of an older version does not say which of them: some changes may be theirs.',
  ];
  return said.filter((note) => note !== false);
}
