import { severities } from '../../model/finding.ts';
import type {
  ControlState,
  ControlSummary,
  Counts,
  FrameworkSummary,
  Report,
  RuleSummary,
} from '../../model/report.ts';
import { allFound, type FoundView, foundBy, type Places } from './control-findings.ts';
import { count, listed } from './format.ts';
import { controlLabels } from './labels.ts';
import { tallies } from './tally.ts';
import { visible, visibleProse } from './visible.ts';

export interface ControlView {
  anchor: string;
  id: string;
  title: string;
  state: ControlState;
  label: string;
  icon: string;
  facts: { term: string; text: string }[];
  /** Rules with something open or undecided, the gravest first, and what they found. */
  open: { id: string; anchor: string; found: string; disproves: boolean }[];
  moreOpen: string;
  /** The others, or the first of them. */
  rest: { id: string; anchor: string }[];
  /** How many more there are. */
  more: string;
  /** Places of its rules among the groups of findings, for the page script. */
  places: string;
  /** The gravest open findings. */
  found: FoundView[];
  /** A link to all of them, and its words. */
  query: string;
  allFound: string;
}

/** A control that shares the rules of others can have a hundred of them. */
const mostOpen = 12;
const mostRest = 8;

/** What proves nothing is drawn as an empty ring or a dash, never as the tick of a pass. */
export const stateIcons: Record<ControlState, string> = {
  gap: 'v-fail',
  weakness: 'c-weakness',
  excepted: 'v-excepted',
  unknown: 'v-unknown',
  'partly-examined': 'c-partly',
  'not-demonstrated': 'c-loose',
  'no-gap-found': 'v-no-gap',
  attested: 'c-attested',
  'attestation-expired': 'c-person',
  'attestation-due': 'c-person',
  inherited: 'c-provider',
  'not-examined': 'v-not-applicable',
  'not-assessable': 'c-outside',
  'not-applicable': 'c-none',
};

/** Fragment of a framework; ids that are no plain words are numbered. */
export const frameworkAnchor = (id: string, at: number): string =>
  /^[a-z0-9][a-z0-9.-]*$/.test(id) ? `framework-${id}` : `framework-number-${at}`;

const controlAnchor = (anchor: string, id: string): string =>
  `${anchor}:${visible(id).replaceAll(/\s/g, '-')}`;

/** Fragments of all controls, by framework and control. */
export const controlAnchors = (report: Report): Map<string, string> =>
  new Map(
    report.frameworks.flatMap(({ id, controls }, at) =>
      controls.map((control) => [`${id}|${control.id}`, controlAnchor(frameworkAnchor(id, at), control.id)]),
    ),
  );

export function controlViews(
  framework: FrameworkSummary,
  { report, anchor, places }: { report: Report; anchor: string; places: Places },
): { group: string; view: ControlView }[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const direct = new Set(
    report.rules.flatMap(({ id, frameworks }) =>
      (frameworks[framework.id] ?? []).filter((m) => m.relation === 'direct').map((m) => `${m.id}|${id}`),
    ),
  );
  return framework.controls.map((control) => {
    const mapped = control.rules.map((id) => {
      const rule = rules.get(id);
      const found = rule ? openWords(rule.counts) : '';
      const disproves = (rule?.counts.fail ?? 0) > 0 && direct.has(`${control.id}|${id}`);
      return { id: visible(id), anchor: places.get(visible(id))?.group.anchor ?? '', found, disproves, rule };
    });
    const open = mapped.filter(({ found }) => found !== '').sort(gravestFirst);
    const rest = mapped.filter(({ found }) => found === '');
    const [shownOpen, shownRest] = [firstOf(open, mostOpen), firstOf(rest, mostRest)];
    return {
      group: control.group,
      view: {
        anchor: controlAnchor(anchor, control.id),
        id: visible(control.id),
        title: visibleProse(control.title),
        state: control.state,
        label: controlLabels[control.state],
        icon: stateIcons[control.state],
        facts: factsOf(control),
        open: shownOpen.map(({ rule: _, ...shown }) => shown),
        moreOpen: moreThan(shownOpen, open),
        rest: shownRest.map(({ id, anchor: at }) => ({ id, anchor: at })),
        more: moreThan(shownRest, rest),
        places: mapped.flatMap(({ id }) => places.get(id)?.at ?? []).join(' '),
        found: foundBy(open, places),
        query: `#control=${encodeURIComponent(controlAnchor(anchor, control.id))}&at=findings`,
        allFound: allFound(open),
      },
    };
  });
}

interface Judged {
  disproves: boolean;
  rule: RuleSummary | undefined;
}

const gravestFirst = (a: Judged, b: Judged): number =>
  Number(b.disproves) - Number(a.disproves) ||
  rank(a) - rank(b) ||
  (b.rule?.counts.fail ?? 0) - (a.rule?.counts.fail ?? 0);

const rank = ({ rule }: Judged): number => severities.indexOf(rule?.severity ?? 'info');

/** The first few; one more than that is shown rather than counted. */
const firstOf = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length > most + 1 ? all.slice(0, most) : all;

const moreThan = (shown: readonly unknown[], all: readonly unknown[]): string =>
  all.length > shown.length ? count(all.length - shown.length) : '';

const openWords = (counts: Counts): string =>
  tallies({ ...counts, pass: 0, notApplicable: 0 })
    .map((tally) => `${tally.count} ${tally.label}`)
    .join(', ');

/** `nist-800-53 CP-9 and CP-10; dora 12(1)`: each framework is named once. */
function byFramework(crosswalk: readonly string[]): string {
  const ids = new Map<string, string[]>();
  for (const entry of crosswalk) {
    const [framework, ...control] = entry.split(' ');
    ids.set(framework!, [...(ids.get(framework!) ?? []), control.join(' ')]);
  }
  return [...ids].map(([framework, controls]) => `${framework} ${listed(controls)}`).join('; ');
}

function factsOf({ slice, remainder, note, crosswalk = [] }: ControlSummary): ControlView['facts'] {
  const facts = [
    { term: 'ringdown sees', text: slice },
    { term: 'It cannot see', text: remainder },
    { term: 'Note', text: note },
    { term: 'Rules come from', text: byFramework(crosswalk) },
  ];
  return facts.flatMap(({ term, text }) => (text ? [{ term, text: visibleProse(text) }] : []));
}
