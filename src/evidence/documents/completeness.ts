import type { Estate } from '../../model/estate.ts';
import type { Gap, Report } from '../../model/report.ts';
import { groupBy } from '../../report/group.ts';
import { count, listed, moment, plural } from '../../report/html/format.ts';
import { controlLabels, outcomeLabel } from '../../report/html/labels.ts';
import { code } from '../../report/md/text.ts';
import type { Evidence } from '../evidence.ts';

/** What was looked at, what was not, and what that leaves open: one paragraph and the tables under it. */
export function completenessText({ report, estate }: Pick<Evidence, 'report' | 'estate'>): string {
  return `${[
    '# Completeness statement',
    statement(report, estate),
    '## Where was looked',
    ...where(report),
    '## How every call ended',
    table(['outcome', 'calls'], outcomes(estate)),
    `Every call is one line of [calls.csv](calls.csv), with its request id.`,
    '## What could not be read',
    ...gaps(report),
    '## Resources whose list is not complete',
    ...openLists(estate),
    '## What this means for controls',
    ...controls(report),
    '## Rules that did not run',
    'They are in [digests.json](digests.json), each with `leftOut`. A control to which only such rules speak is not examined.',
  ].join('\n\n')}\n`;
}

function statement({ completeness, run, summary }: Report, { calls }: Estate): string {
  const { decided, applicable, complete } = completeness;
  const answered = calls.filter(({ outcome }) => outcome === 'ok' || outcome === 'not-configured').length;
  return [
    `Between ${moment(run.startedAt)} and ${moment(run.finishedAt)} ringdown made ${plural(calls.length, 'read-only call')};`,
    `${calls.length === answered ? 'all' : count(answered)} of them were answered.`,
    run.interrupted ? '**The scan was interrupted: what had not been read by then is unknown.**' : '',
    `Of ${plural(applicable, 'result')} that a rule should have had on a resource, ${count(decided)} were decided`,
    complete
      ? 'and none is left open.'
      : `and ${count(applicable - decided)} are not (${summary.counts.unknown} unknown, ${summary.counts.error} for a broken rule).`,
    'There is no sample: every resource that the calls listed was judged by every rule that is about it.',
    'What could not be read counts neither as passed nor as failed.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const where = ({ scope: { primary, recovery, accounts } }: Report): string[] => [
  table(
    ['account', 'Regions'],
    accounts.map(({ id, name }) => [
      code(name === undefined ? id : `${id} (${name})`),
      recovery === undefined ? `${primary} (no recovery Region was named)` : `${primary}, ${recovery}`,
    ]),
  ),
  'No other account and no other Region was looked at, but for services that keep their settings for the whole account in one Region. Nothing in this package speaks of the rest.',
];

const outcomes = ({ calls }: Estate): string[][] =>
  [...groupBy(calls, ({ outcome }) => outcome)]
    .map(([outcome, same]) => ({ outcome, number: same.length }))
    .sort((a, b) => b.number - a.number || (a.outcome < b.outcome ? -1 : 1))
    .map(({ outcome, number }) => [
      outcome === 'ok'
        ? 'answered'
        : outcome === 'not-configured'
          ? 'answered: there is none'
          : outcomeLabel(outcome),
      String(number),
    ]);

const gaps = ({ completeness }: Report): string[] =>
  completeness.gaps.length === 0
    ? ['Nothing that a result needed.']
    : [
        table(
          ['call', 'why', 'account and Region', 'results left open', 'IAM actions', 'in AWS’s words'],
          completeness.gaps.map((gap) => [
            gap.operation === '' ? 'none' : code(gap.operation),
            outcomeLabel(gap.outcome),
            code(`${gap.account} ${gap.region}`),
            String(gap.findings),
            gap.actions.map((action) => code(action)).join(' ') || 'none',
            code(gap.reason, 300),
          ]),
        ),
      ];

function openLists({ collections }: Estate): string[] {
  const open = collections.filter((collection) => collection.gaps.length > 0);
  if (open.length === 0) return ['None: every list was read to its end.'];
  return [
    table(
      ['type', 'account and Region', 'calls'],
      open.map(({ type, account, region, gaps: found }) => [
        type,
        code(`${account} ${region}`),
        [...new Set(found.flatMap(({ calls }) => calls))].join(', '),
      ]),
    ),
  ];
}

/** Controls that a refused call or a broken rule leaves open, and those that no rule looked at. */
function controls({ frameworks, completeness }: Report): string[] {
  const missing = new Map<string, Gap[]>();
  for (const gap of completeness.gaps)
    for (const rule of gap.rules) missing.set(rule, [...(missing.get(rule) ?? []), gap]);
  const open = frameworks.flatMap(({ id, controls: all }) =>
    all
      .filter(({ state }) => state === 'unknown' || state === 'partly-examined')
      .map((control) => [
        code(`${id} ${control.id}`),
        controlLabels[control.state],
        causes(control.rules.flatMap((rule) => missing.get(rule) ?? [])),
      ]),
  );
  const unseen = frameworks.flatMap(({ id, controls: all }) => {
    const ids = all.filter(({ state }) => state === 'not-examined').map((control) => code(control.id));
    return ids.length === 0 ? [] : [[code(id), ids.join(', ')]];
  });
  return [
    'No state of a control says that it is met.',
    ...(open.length === 0
      ? ['No control is left open by what could not be read.']
      : [
          `${plural(open.length, 'control')} could not be decided, or not wholly:`,
          table(['control', 'state', 'for want of'], open),
        ]),
    ...(unseen.length === 0
      ? []
      : ['Not examined, because no rule that ran met a resource:', table(['framework', 'controls'], unseen)]),
  ];
}

const causes = (of: readonly Gap[]): string => {
  const names = [
    ...new Set(of.map(({ operation, outcome }) => `${code(operation || '–')} ${outcomeLabel(outcome)}`)),
  ];
  const more = names.length - 6;
  if (names.length === 0) return 'a mapped rule that did not run, or failed';
  return more > 0 ? `${names.slice(0, 6).join(', ')} and ${more} more` : listed(names);
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');

/** A pipe ends a cell even inside code. */
const inCell = (text: string): string => text.replaceAll('|', '\\|');
