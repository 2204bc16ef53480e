import type { Finding, Severity } from '../../model/finding.ts';
import type { Fate } from '../../model/journey.ts';
import type { Missing, RunbookItem, RunbookPart } from '../../model/runbook.ts';
import { type Context, distinct } from './context.ts';
import { named, say, some } from './words.ts';

/** Domains of rules whose failure can stop a failover, or make it worse than staying. */
const concerned = [
  'contact-centre',
  'traffic',
  'data-replication',
  'capacity',
  'recovery-testing',
  'network',
];

/** What stands in the way on the day of the scan: callers who would reach nobody, and gaps by rule. */
export function blockers(context: Context): RunbookPart[] {
  const { simulation, findings } = context;
  const open = findings.filter((finding) => isOpen(context, finding));
  const counts = (['answered', 'degraded', 'dead', 'unknown'] as const).map(
    (fate) => [fate, simulation.journeys.filter((j) => j.fate === fate).length] as const,
  );
  return [
    {
      kind: 'note',
      words: say`With ${context.lost} lost, as it is: ${counts.flatMap(([fate, n], i) => [`${i > 0 ? ', ' : ''}${n} ${fate}`])} of ${some(simulation.journeys.length, 'way')} in. Whatever is listed here, no step below mends during an outage.`,
    },
    ...waysIn(context, 'dead', 'Callers who would reach nobody'),
    ...waysIn(context, 'unknown', 'Ways in that nobody can tell about'),
    ...criticals(context, open),
    ...undecided(context),
    ...unseenWays(context),
  ];
}

/** Everything to be mended before the next drill, by rule. */
export function gapsInFull(context: Context): RunbookPart[] {
  const open = context.findings.filter((finding) => isOpen(context, finding));
  const parts = [...gaps(context, open, 'critical'), ...gaps(context, open, 'high')];
  return parts.length > 0 ? parts : [{ kind: 'note', words: ['No critical or high gap was open.'] }];
}

const isOpen = ({ rules }: Context, { rule, verdict, severity, exception }: Finding): boolean =>
  verdict === 'fail' &&
  !exception &&
  (severity === 'critical' || severity === 'high') &&
  concerned.includes(rules.get(rule)?.domain ?? '');

function waysIn({ simulation }: Context, fate: Fate, title: string): RunbookPart[] {
  const own = simulation.journeys.filter((j) => j.fate === fate);
  if (own.length === 0) return [];
  return [
    {
      kind: 'list',
      title,
      boxes: false,
      items: own.map(({ entry, flow, breaks, open }) => {
        const [first] = fate === 'unknown' ? open : breaks;
        return {
          words: say`${entry}${flow === null || flow === entry ? [] : say` (${flow})`}`,
          mark: fate,
          more: first
            ? [
                say`${[first.kind]} ${first.dependency}: ${[first.why]}${first.where === '' ? [] : say`, at ${first.where}`}`,
              ]
            : [],
        };
      }),
    },
  ];
}

function criticals({ rules }: Context, open: readonly Finding[]): RunbookPart[] {
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const broken = new Set(open.filter(({ severity }) => severity === 'critical').map(({ rule }) => rule));
  const high = count('high');
  return [
    ...(broken.size > 0
      ? [
          {
            kind: 'list' as const,
            title: 'Critical gaps: these are not so',
            boxes: false,
            items: [...broken].map((id) => ({ words: say`${[rules.get(id)!.title]} (${id})` })).sort(byWords),
          },
        ]
      : []),
    {
      kind: 'note',
      words: say`${some(count('critical'), 'critical gap')} and ${some(high, 'high gap')} are open; the last section names each, with how to mend it.`,
    },
  ];
}

const byWords = (a: RunbookItem, b: RunbookItem): number =>
  JSON.stringify(a.words) < JSON.stringify(b.words) ? -1 : 1;

function gaps({ rules }: Context, open: readonly Finding[], severity: Severity): RunbookPart[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of open.filter((f) => f.severity === severity))
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  if (byRule.size === 0) return [];
  const items = [...byRule].map(([id, found]): RunbookItem => {
    const rule = rules.get(id)!;
    return {
      words: say`${[rule.title]} (${id})`,
      mark: severity,
      more: [
        say`Not so for ${named([...new Set(found.map(({ resource }) => resource.id))])}. How to mend it: ${`ringdown rules show ${id}`}`,
      ],
      sources: rule.references.slice(0, 1),
    };
  });
  return [
    {
      kind: 'list',
      title: severity === 'critical' ? 'Critical gaps' : 'High gaps',
      boxes: true,
      items: items.sort(byWords),
    },
  ];
}

/** What could not be decided, by its cause: none of it may be taken for well. */
function undecided({ findings, rules }: Context): RunbookPart[] {
  const unknown = findings.filter(
    ({ verdict, severity, rule }) =>
      verdict === 'unknown' &&
      (severity === 'critical' || severity === 'high') &&
      concerned.includes(rules.get(rule)?.domain ?? ''),
  );
  if (unknown.length === 0) return [];
  const causes: Missing[] = unknown.flatMap(({ unknown: reads }) =>
    reads.map(({ operation, outcome, reason, actions }) => ({
      words: say`${operation ?? 'not asked for'} ${[outcome]}: ${reason}${actions.length > 0 ? say` (grant ${named(actions)})` : []}`,
    })),
  );
  return [
    {
      kind: 'note',
      words: say`${some(unknown.length, 'critical or high result')} could not be decided, and may block it as well:`,
    },
    { kind: 'missing', missing: distinct(causes).slice(0, 30) },
  ];
}

const unseenWays = ({ simulation }: Context): RunbookPart[] =>
  simulation.unseen.length === 0
    ? []
    : [
        {
          kind: 'missing',
          missing: simulation.unseen.map(({ where, why }) => ({
            words: say`There may be more ways in: ${where}: ${[why]}`,
          })),
        },
      ];
