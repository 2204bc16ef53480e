import type { InventoryRow, LedgerRow, Report } from '../../model/report.ts';
import { groupBy } from '../group.ts';
import { count, plural } from './format.ts';
import { outcomeLabel } from './labels.ts';
import { troubled } from './ledger-view.ts';
import { visible, visibleProse } from './visible.ts';

/** What was asked of each service in each place, and what AWS refused. */
export interface CoverageView {
  rows: CoverageRow[];
  title: string;
  /** True when something was refused, slowed down or failed. */
  problem: boolean;
  unlisted: string;
}

interface CoverageRow {
  service: string;
  account: string;
  region: string;
  operations: string;
  numbers: { label: string; count: string; problem: boolean }[];
  problem: boolean;
  /** One for each operation with a problem. */
  problems: { operation: string; actions: string[]; reason: string }[];
  moreProblems: string;
}

const mostRows = 600;
const mostProblems = 5;

export function coverageView({ calls }: Report): CoverageView {
  const places = groupBy(calls, ({ service, account, region }) => [service, account, region].join('|'));
  const rows = [...places.values()].map(rowOf).sort((a, b) => Number(b.problem) - Number(a.problem));
  const services = new Set(calls.map(({ service }) => service)).size;
  const spots = new Set(calls.map(({ account, region }) => `${account}|${region}`)).size;
  const problems = rows.filter(({ problem }) => problem).length;
  const rest = rows.length - mostRows;
  return {
    rows: rows.slice(0, mostRows),
    title: `${plural(services, 'service')} in ${plural(spots, 'account and Region', 'pairs of account and Region')}; ${problems > 0 ? `${plural(problems, 'line')} with a problem, shown first` : 'nothing was refused'}`,
    problem: problems > 0,
    unlisted: rest > 0 ? `${plural(rest, 'more line')} in report.json.` : '',
  };
}

function rowOf(same: readonly LedgerRow[]): CoverageRow {
  const { service, account, region } = same[0]!;
  const sum = (of: (row: LedgerRow) => number): number => same.reduce((all, row) => all + of(row), 0);
  const number = (label: string, value: number, isProblem: boolean) => ({
    label,
    count: count(value),
    problem: isProblem && value > 0,
  });
  const bad = same.filter(troubled);
  return {
    service: visible(service),
    account: visible(account),
    region: visible(region),
    operations: count(same.length),
    numbers: [
      number(
        'Calls',
        sum(({ calls }) => calls),
        false,
      ),
      number(
        'Refused',
        sum(({ denied }) => denied),
        true,
      ),
      number(
        'Throttled',
        sum(({ throttled }) => throttled),
        true,
      ),
      number(
        'Failed',
        sum(({ failed }) => failed),
        true,
      ),
    ],
    problem: bad.length > 0,
    moreProblems: bad.length > mostProblems ? count(bad.length - mostProblems) : '',
    problems: bad.slice(0, mostProblems).map(({ operation, actions, reason = '' }) => ({
      operation: visible(operation),
      actions: actions.map(visible),
      reason: visibleProse(reason),
    })),
  };
}

/** Listings that came to nothing: what they would have told of is not in the report at all. */
export interface UnlistedView {
  rows: {
    type: string;
    account: string;
    region: string;
    listed: string;
    operation: string;
    actions: string[];
    outcome: string;
    listings: string;
    reason: string;
  }[];
  unlisted: string;
}

const mostListings = 300;

export function unlistedView({ inventory = [] }: Report): UnlistedView {
  const all = inventory.flatMap((row) => row.unlisted.map((cause) => ({ row, cause })));
  const rest = all.length - mostListings;
  return {
    rows: all.slice(0, mostListings).map(({ row, cause }) => ({
      ...placeOf(row),
      operation: visible(cause.operation === '' ? 'no call' : cause.operation),
      actions: cause.actions.map(visible),
      outcome: visible(outcomeLabel(cause.outcome)),
      listings: count(cause.listings),
      reason: visibleProse(cause.reason),
    })),
    unlisted: rest > 0 ? `${plural(rest, 'more listing')} in report.json.` : '',
  };
}

const placeOf = ({ type, account, region, resources }: InventoryRow) => ({
  type: visible(type),
  account: visible(account),
  region: visible(region ?? 'no Region'),
  listed: count(resources),
});
