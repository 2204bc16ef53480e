import type { Severity } from '../../model/finding.ts';
import { severities } from '../../model/finding.ts';
import { type ControlState, controlStates, type FrameworkSummary, type Report } from '../../model/report.ts';
import { type Places, placesOf } from './control-findings.ts';
import { type ControlView, controlViews, frameworkAnchor, stateIcons } from './control-view.ts';
import { count, listed } from './format.ts';
import type { GroupView } from './group-view.ts';
import { controlLabels, controlMeanings } from './labels.ts';
import { safeLink } from './prose.ts';
import { visible, visibleProse } from './visible.ts';

export interface FrameworksView {
  /** Every state that occurs, with its meaning. */
  legend: StateView[];
  weights: string;
  frameworks: FrameworkView[];
}

interface StateView {
  state: ControlState;
  label: string;
  icon: string;
  meaning: string;
}

export interface FrameworkView {
  anchor: string;
  id: string;
  title: string;
  edition: string;
  /** Why it has no numbers. */
  unscored: string;
  says: string;
  source: string;
  examined: string;
  openGaps: string;
  readiness: string;
  bars: { kind: string; x: string; width: string }[];
  leftOut: string;
  states: { state: ControlState; label: string; icon: string; count: string }[];
  /** How many controls it has. */
  size: string;
  groups: { id: string; title: string; controls: ControlView[] }[];
}

export function frameworksView(report: Report, groups: readonly GroupView[]): FrameworksView {
  const places = placesOf(groups);
  const present = new Set(report.frameworks.flatMap(({ controls }) => controls.map(({ state }) => state)));
  const weights = report.frameworks.find(({ score }) => score)?.score?.readiness.weights;
  return {
    legend: controlStates
      .filter((state) => present.has(state))
      .map((state) => ({
        state,
        label: controlLabels[state],
        icon: stateIcons[state],
        meaning: controlMeanings[state],
      })),
    weights: weights ? listed(severities.map((severity) => `${severity} ${weights[severity]}`)) : '',
    frameworks: report.frameworks.map((framework, at) =>
      frameworkView(whole(framework), { report, places, at }),
    ),
  };
}

/** Reports of ringdown 0.1.0 name no more than ids, states and rules. */
function whole(framework: FrameworkSummary): FrameworkSummary {
  const controls = framework.controls.map((control) => ({
    ...control,
    title: control.title ?? '',
    group: control.group ?? '',
    assessability: control.assessability ?? 'partly',
  }));
  return {
    ...framework,
    title: framework.title ?? framework.id,
    edition: framework.edition ?? '',
    status: framework.status ?? 'unlisted',
    source: framework.source ?? '',
    says: framework.says ?? '',
    groups: framework.groups ?? [{ id: '', title: 'Controls' }],
    controls,
  };
}

function frameworkView(
  framework: FrameworkSummary,
  { report, places, at }: { report: Report; places: Places; at: number },
): FrameworkView {
  const { id, title, edition, status, says, source, groups, score } = framework;
  const anchor = frameworkAnchor(id, at);
  const controls = controlViews(framework, { report, places, anchor });
  return {
    anchor,
    id: visible(id),
    title: visible(title),
    edition: visible(edition),
    unscored: score ? '' : unscored[status],
    says: visibleProse(says),
    source: safeLink(source),
    examined: score ? `${count(score.examined.controls)} of ${count(score.examined.of)}` : '',
    openGaps: score ? gapWords(score.openGaps) : '',
    ...interval(score),
    leftOut: score && score.rulesLeftOut > 0 ? count(score.rulesLeftOut) : '',
    states: controlStates
      .map((state) => ({ state, size: framework.controls.filter((c) => c.state === state).length }))
      .filter(({ size }) => size > 0)
      .map(({ state, size }) => ({
        state,
        label: controlLabels[state],
        icon: stateIcons[state],
        count: count(size),
      })),
    size: count(framework.controls.length),
    groups: groups
      .map((group) => ({
        id: group.title === group.id || framework.groups.length === 1 ? '' : visible(group.id),
        title: visible(group.title),
        controls: controls.filter((control) => control.group === group.id).map(({ view }) => view),
      }))
      .filter((group) => group.controls.length > 0),
  };
}

const unscored: Record<FrameworkSummary['status'], string> = {
  'in-force': 'Not scored.',
  house: 'Not scored.',
  proposed: 'Proposed, not law: never scored.',
  unlisted: 'Not scored: no list of its controls is at hand.',
};

function gapWords(openGaps: Record<Severity, number>): string {
  const present = severities.filter((severity) => openGaps[severity] > 0);
  return present.length === 0 ? 'none found' : listed(present.map((s) => `${count(openGaps[s])} ${s}`));
}

/** Passed at the left, failed at the right, and between them what nobody could decide. */
function interval(score: FrameworkSummary['score']): Pick<FrameworkView, 'readiness' | 'bars'> {
  const { passed = 0, failed = 0, undecided = 0 } = score?.readiness ?? {};
  const all = passed + failed + undecided;
  if (!score || all === 0) return { readiness: score ? 'nothing to weigh' : '', bars: [] };
  const share = (points: number) => (points / all) * 100;
  const [low, high] = [share(passed), share(passed + undecided)];
  const parts = [
    { kind: 'passed', x: 0, width: low },
    { kind: 'unknown', x: low, width: high - low },
    { kind: 'fail', x: high, width: 100 - high },
  ];
  return {
    readiness: `${inHundred(low, 'down')} to ${inHundred(high, 'up')} of 100`,
    bars: parts
      .filter(({ width }) => width > 0)
      .map(({ kind, x, width }) => ({ kind, x: (2 * x).toFixed(1), width: (2 * width).toFixed(1) })),
  };
}

/** Rounding widens the interval, never narrows it: 99.6 is not 100. */
const inHundred = (share: number, to: 'down' | 'up'): string => {
  const exact = Math.round(share * 1e6) / 1e6;
  return String(to === 'down' ? Math.floor(exact) : Math.ceil(exact));
};
