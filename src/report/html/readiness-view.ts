import {
  type GateName,
  type GateState,
  gateNames,
  type ReadinessGate,
  type ReadinessLine,
} from '../../model/readiness.ts';
import type { Report } from '../../model/report.ts';
import { levelText } from '../readiness-text.ts';
import { drillAnchors } from './drill-anchors.ts';
import { count, listed, plural } from './format.ts';
import type { GroupView } from './group-view.ts';
import { type Tally, tallies } from './tally.ts';
import { visible, visibleProse } from './visible.ts';

/** How far the recovery of each line has come, gate by gate; never one number. */
export interface ReadinessView {
  shown: boolean;
  statement: string;
  gates: string[];
  lines: LineView[];
}

interface LineView {
  title: string;
  /** As people say it: `provisioned, not replicated`. */
  level: string;
  gates: GateView[];
}

interface GateView {
  gate: string;
  state: GateState;
  /** True when an earlier gate stops the line: met or not, it does not count yet. */
  beyond: boolean;
  icon: string;
  label: string;
  /** What stands below the state, in a few words. */
  note: string;
  holding: Tally[];
  minor: Tally[];
  lists: { title: string; rules: RuleLink[] }[];
  drill: { id: string; anchor: string };
  because: string;
}

interface RuleLink {
  id: string;
  title: string;
  anchor: string;
}

const none: ReadinessView = { shown: false, statement: '', gates: [], lines: [] };

export function readinessView(report: Report, groups: readonly GroupView[]): ReadinessView {
  const lines = report.readiness?.lines ?? [];
  if (lines.length === 0) return none;
  const links = linksOf(report, groups);
  return {
    shown: true,
    statement: statementOf(lines),
    gates: gateNames.map(named),
    lines: lines.map((line) => ({
      title: visibleProse(line.title),
      level: sentence(levelText(line)),
      gates: line.gates.map((gate, at) => ({
        ...viewOf(gate, links),
        beyond:
          at > line.gates.findIndex((one) => one.gate === line.stoppedBy) && line.stoppedBy !== undefined,
      })),
    })),
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const named = (gate: GateName): string => sentence(gate);

const isProven = ({ level }: ReadinessLine): boolean => level === 'proven';

/** `1 of 9 lines is proven: 5 are not replicated and for 2 it is unknown whether they are monitored.` */
function statementOf(lines: readonly ReadinessLine[]): string {
  const proven = lines.filter(isProven).length;
  const size = (gate: GateName, unknown: boolean): number =>
    lines.filter((line) => line.stoppedBy === gate && isOpen(line) === unknown).length;
  const are = (n: number): string => (n === 1 ? 'is' : 'are');
  const not = gateNames
    .map((gate) => ({ gate, n: size(gate, false) }))
    .flatMap(({ gate, n }) => (n > 0 ? [`${count(n)} ${are(n)} not ${gate}`] : []));
  const unknown = gateNames
    .map((gate) => ({ gate, n: size(gate, true) }))
    .flatMap(({ gate, n }) =>
      n > 0 ? [`for ${count(n)} it is unknown whether ${n === 1 ? 'it is' : 'they are'} ${gate}`] : [],
    );
  const empty = lines.filter(({ level }) => level === 'nothing-to-judge').length;
  const nothing = empty > 0 ? [`${count(empty)} ${empty === 1 ? 'has' : 'have'} nothing to judge`] : [];
  const first = `${proven === 0 ? 'None' : count(proven)} of ${plural(lines.length, 'line')} ${proven > 1 ? 'are' : 'is'} proven`;
  const rest = listed([...not, ...unknown, ...nothing]);
  return `${first}${rest && `: ${rest}`}.`;
}

/** Whether nobody can tell if the gate is met that stops it. */
const isOpen = ({ gates, stoppedBy }: ReadinessLine): boolean =>
  gates.find(({ gate }) => gate === stoppedBy)?.state === 'unknown';

/** One sentence for the overview; empty where the report does not tell. */
export function readinessSentence({ readiness }: Report): string {
  const lines = readiness?.lines ?? [];
  return lines.length === 0 ? '' : statementOf(lines);
}

interface Links {
  rule: (id: string) => RuleLink;
  drill: (id: string | undefined) => GateView['drill'];
}

function linksOf(report: Report, groups: readonly GroupView[]): Links {
  const found = new Map(groups.map((group) => [group.rule, group]));
  const described = new Map(report.rules.map(({ id, title }) => [id, title]));
  const drills = drillAnchors(report);
  return {
    rule: (id) => ({
      id: visible(id),
      title: visibleProse(described.get(id) ?? id),
      anchor: found.get(visible(id))?.anchor ?? '',
    }),
    drill: (id) =>
      id === undefined ? { id: '', anchor: '' } : { id: visible(id), anchor: drills.get(id) ?? '' },
  };
}

const labels: { [state in GateState]: string } = {
  met: 'Met',
  'not-met': 'Not met',
  unknown: 'Unknown',
  'nothing-to-judge': 'Nothing to judge',
};
const icons: { [state in GateState]: string } = {
  met: 'v-pass',
  'not-met': 'v-fail',
  unknown: 'v-unknown',
  'nothing-to-judge': 'v-not-applicable',
};

function viewOf(gate: ReadinessGate, { rule, drill }: Links): Omit<GateView, 'beyond'> {
  const { failing, undecided, leftOut, state } = gate;
  const lists = [
    { title: 'Rules that fail', rules: failing.map(rule) },
    { title: 'Rules that could not be decided', rules: undecided.map(rule) },
    { title: 'Rules that were not run', rules: leftOut.map(rule) },
  ];
  return {
    ...{ gate: named(gate.gate), state, icon: icons[state], label: labels[state] },
    note: noteOf(gate),
    holding: tallies(gate.holding),
    minor: tallies(gate.minor),
    lists: lists.filter(({ rules }) => rules.length > 0),
    drill: drill(gate.drill),
    because: visibleProse(gate.because ?? ''),
  };
}

/** What decided the state: rules that fail, or that left it open, or a drill, or that no drill answers. */
function noteOf({ state, holding, failing, undecided, leftOut, drill, because }: ReadinessGate): string {
  if (state === 'met')
    return drill === undefined
      ? plural(holding.pass, 'check passes', 'checks pass')
      : `shown by ${visible(drill)}`;
  if (failing.length > 0) return plural(failing.length, 'rule fails', 'rules fail');
  if (state === 'unknown' && undecided.length > 0) return `${plural(undecided.length, 'rule')} undecided`;
  if (state === 'unknown' && leftOut.length > 0) return `${plural(leftOut.length, 'rule')} not run`;
  return because === undefined ? '' : 'no drill in date shows it';
}
