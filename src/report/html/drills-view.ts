import type { CorroborationState, DrillCadence, DrillSummary, ReportDrills } from '../../model/drill.ts';
import type { Report } from '../../model/report.ts';
import { drillAnchors } from './drill-anchors.ts';
import { type Axis, axisOf, type LaneView, laneOf } from './drill-axis.ts';
import { cadences, corroborations, types } from './drill-labels.ts';
import { type RecordView, recordView } from './drill-record.ts';
import { count, listed, plural } from './format.ts';
import { visible } from './visible.ts';

/** What was tried, when it is to be tried again, and what AWS's own records make of it. */
export interface DrillsView {
  shown: boolean;
  statement: string;
  axis: Pick<Axis, 'now' | 'ticks'> | null;
  cadence: CadenceView[];
  legend: { state: string; icon: string; label: string; meaning: string }[];
  records: RecordView[];
  unlisted: string;
}

interface CadenceView {
  type: string;
  state: DrillCadence['state'];
  label: string;
  icon: string;
  newest: { id: string; anchor: string };
  on: string;
  due: string;
  lane: LaneView;
}

const mostRecords = 200;
const none: DrillsView = {
  ...{ shown: false, statement: '', axis: null, cadence: [], legend: [], records: [], unlisted: '' },
};

export function drillsView(report: Report): DrillsView {
  const { drills, run } = report;
  if (!drills) return none;
  const { records, cadence } = drills;
  const axis = axisOf(
    [...records.map(({ from }) => from), ...cadence.flatMap(({ due }) => due ?? [])],
    run.startedAt,
  );
  const anchors = drillAnchors(report);
  const states = new Set(records.map((record) => record.corroboration.state));
  const rest = records.length - mostRecords;
  return {
    shown: true,
    statement: statementOf(drills),
    axis: axis && { now: axis.now, ticks: axis.ticks },
    cadence: cadence.map((one) => ({
      ...{ type: types[one.type], state: one.state, ...cadences[one.state] },
      ...(one.state === 'never' && records.some((record) => isOf(record, one))
        ? { label: 'None that counts' }
        : {}),
      ...{ on: visible(one.on ?? ''), due: visible(one.due ?? '') },
      newest: { id: visible(one.newest ?? ''), anchor: anchors.get(one.newest ?? '') ?? '' },
      lane: axis
        ? laneOf(axis, {
            cadence: one,
            records: records.filter((record) => isOf(record, one)),
            now: run.startedAt,
            iconOf: ({ corroboration: { state } }) => corroborations[state].icon,
          })
        : { spans: [], marks: [] },
    })),
    legend: order.filter((state) => states.has(state)).map((state) => ({ state, ...corroborations[state] })),
    records: records.slice(0, mostRecords).map((record) => recordView(record, anchors.get(record.id) ?? '')),
    unlisted: rest > 0 ? `${plural(rest, 'older record')} in report.json.` : '',
  };
}

/** An outage that was overcome stands where failovers do, as the cadence counts it. */
const isOf = ({ type }: DrillSummary, cadence: DrillCadence): boolean =>
  type === cadence.type || (type === 'actual-event' && cadence.type === 'failover');

const order: readonly CorroborationState[] = [
  'contradicted',
  'unchecked',
  'partly',
  'confirmed',
  'none-possible',
  'planned',
];

/** `4 records: 3 confirmed and 1 on their word. There are concerns about 2. Of 11 types of exercise …` */
function statementOf({ records, cadence }: ReportDrills): string {
  if (records.length === 0) return 'No drill is on record.';
  const parts = order
    .map((state) => ({
      label: corroborations[state].label.toLowerCase(),
      size: records.filter((record) => record.corroboration.state === state).length,
    }))
    .filter(({ size }) => size > 0);
  const wrong = records.filter(({ concerns }) => concerns.length > 0).length;
  return [
    `${plural(records.length, 'record')}: ${listed(parts.map(({ label, size }) => `${count(size)} ${label}`))}.`,
    ...(wrong > 0 ? [`There are concerns about ${count(wrong)}.`] : []),
    cadenceWords(cadence),
  ]
    .filter(Boolean)
    .join(' ');
}

function cadenceWords(cadence: readonly DrillCadence[]): string {
  const size = (state: DrillCadence['state']): number => cadence.filter((one) => one.state === state).length;
  const [inDate, overdue, never] = [size('in-date'), size('overdue'), size('never')];
  const parts = [
    ...(overdue > 0 ? [`${count(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`] : []),
    ...(inDate > 0 ? [`${count(inDate)} ${inDate === 1 ? 'is' : 'are'} in date`] : []),
    ...(never > 0 ? [`${count(never)} ${never === 1 ? 'has' : 'have'} no record that counts`] : []),
  ];
  return parts.length === 0 ? '' : `Of ${plural(cadence.length, 'type')} of exercise ${listed(parts)}.`;
}

/** One sentence for the overview, on what shows that the phone would be answered: the failover. Empty without records. */
export function drillSentence({ drills }: Report): string {
  if (!drills) return '';
  const failover = drills.cadence.find(({ type }) => type === 'failover');
  if (!failover?.on) return 'No failover is on record that counts as tried.';
  const concerns = drills.records.find(({ id }) => id === failover.newest)?.concerns.length ?? 0;
  return [
    `The last failover that counts as tried was on ${visible(failover.on)}`,
    concerns > 0 ? `, with ${plural(concerns, 'concern')}` : '',
    failover.state === 'overdue' ? `; the next was due by ${visible(failover.due ?? '')}` : '',
    '.',
  ].join('');
}
