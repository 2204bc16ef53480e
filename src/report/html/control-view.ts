import type { ControlState, ControlSummary, Counts, FrameworkSummary, Report } from '../../model/report.ts';
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
  /** Rules with something open or undecided, and what they found. */
  open: { id: string; anchor: string; found: string; disproves: boolean }[];
  /** The others, or the first of them. */
  rest: { id: string; anchor: string }[];
  /** How many more there are. */
  more: string;
}

/** A control that shares the rules of others can have a hundred of them, of which most have nothing to say. */
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
  { report, anchors, anchor }: { report: Report; anchors: ReadonlyMap<string, string>; anchor: string },
): { group: string; view: ControlView }[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const direct = new Set(
    report.rules.flatMap(({ id, frameworks }) =>
      (frameworks[framework.id] ?? []).filter((m) => m.relation === 'direct').map((m) => `${m.id}|${id}`),
    ),
  );
  return framework.controls.map((control) => {
    const mapped = control.rules.map((id) => {
      const found = openWords(rules.get(id)?.counts);
      const disproves = found !== '' && direct.has(`${control.id}|${id}`);
      return { id: visible(id), anchor: anchors.get(visible(id)) ?? '', found, disproves };
    });
    const rest = mapped.filter(({ found }) => found === '');
    const shown = rest.length > mostRest + 1 ? rest.slice(0, mostRest) : rest;
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
        open: mapped.filter(({ found }) => found !== ''),
        rest: shown.map(({ id, anchor: at }) => ({ id, anchor: at })),
        more: rest.length > shown.length ? count(rest.length - shown.length) : '',
      },
    };
  });
}

const openWords = (counts: Counts | undefined): string =>
  counts === undefined
    ? ''
    : tallies({ ...counts, pass: 0, notApplicable: 0 })
        .map((tally) => `${tally.count} ${tally.label}`)
        .join(', ');

function factsOf({ slice, remainder, note, crosswalk = [] }: ControlSummary): ControlView['facts'] {
  const facts = [
    { term: 'ringdown sees', text: slice },
    { term: 'It cannot see', text: remainder },
    { term: 'Note', text: note },
    { term: 'Rules come from', text: crosswalk.length > 0 ? listed(crosswalk) : undefined },
  ];
  return facts.flatMap(({ term, text }) => (text ? [{ term, text: visibleProse(text) }] : []));
}
