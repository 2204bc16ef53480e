import { scopeRegions } from '../../model/estate.ts';
import type { InventoryRow, Report } from '../../model/report.ts';
import { groupBy } from '../group.ts';
import { count, plural } from './format.ts';
import { visible } from './visible.ts';

/** What each Region has, side by side. Counts show what is missing; that they are alike proves nothing. */
export interface RegionPairView {
  regions: { name: string; role: string }[];
  /** What a contact centre is made of. */
  main: KindView[];
  /** Everything else that was found, or may be there unseen. */
  others: KindView[];
  othersTitle: string;
  /** What belongs to accounts and to no Region. */
  placeless: { name: string; count: string; open: string }[];
}

interface KindView {
  name: string;
  cells: CellView[];
  /** How the recovery Region compares. */
  note: string;
}

interface CellView {
  region: string;
  count: string;
  none: boolean;
  /** Why there may be more; empty when the listing is complete. */
  open: string;
}

const kinds: readonly (readonly [type: string, name: string])[] = [
  ['AWS::Connect::Instance', 'Amazon Connect instances'],
  ['AWS::Connect::PhoneNumber', 'Phone numbers'],
  ['AWS::Connect::TrafficDistributionGroup', 'Traffic distribution groups'],
  ['AWS::Connect::ContactFlow', 'Flows'],
  ['AWS::Connect::Queue', 'Queues'],
  ['AWS::Connect::HoursOfOperation', 'Hours of operation'],
  ['AWS::Connect::User', 'Users'],
  ['AWS::Lex::Bot', 'Bots'],
  ['AWS::Lambda::Function', 'Functions'],
  ['AWS::S3::Bucket', 'Buckets'],
  ['AWS::DynamoDB::Table', 'Tables'],
  ['AWS::KMS::Key', 'Keys'],
];

/** Null for a report that does not say what was found. */
export function regionPair({ scope, inventory }: Report): RegionPairView | null {
  if (!inventory || inventory.length === 0) return null;
  const regions = scopeRegions(scope);
  const byType = groupBy(inventory, ({ type }) => type);
  const named = new Set(kinds.map(([type]) => type));
  const viewOf = (name: string, rows: readonly InventoryRow[]): KindView => {
    const cells = regions.map((region) => cellOf(region, rows));
    return { name, cells: cells.map(({ view }) => view), note: noteOf(cells) };
  };
  const others = [...byType]
    .filter(([type, rows]) => !named.has(type) && rows.some(isPlaced) && rows.some(isTold))
    .map(([type, rows]) => viewOf(visible(type), rows));
  return {
    regions: regions.map((region, at) => ({
      name: visible(region),
      role: at === 0 ? 'primary' : 'recovery',
    })),
    main: kinds.flatMap(([type, name]) => {
      const rows = byType.get(type);
      return rows ? [viewOf(name, rows)] : [];
    }),
    others,
    othersTitle: `${plural(others.length, 'more type', 'more types')} of resources, by Region`,
    placeless: [...byType]
      .filter(([, rows]) => !rows.some(isPlaced) && rows.some(isTold))
      .map(([type, rows]) => ({
        name: visible(type),
        count: count(sizeOf(rows)),
        open: openOf(rows),
      })),
  };
}

const isPlaced = ({ region }: InventoryRow): boolean => region !== null;
const isTold = ({ resources, unlisted }: InventoryRow): boolean => resources > 0 || unlisted.length > 0;
const sizeOf = (rows: readonly InventoryRow[]): number =>
  rows.reduce((sum, { resources }) => sum + resources, 0);

function cellOf(region: string, all: readonly InventoryRow[]) {
  const rows = all.filter((row) => row.region === region);
  const size = sizeOf(rows);
  const open = openOf(rows);
  const view = {
    region: visible(region),
    count: countText(size, open),
    none: size === 0 && open === '',
    open,
  };
  return { size, isOpen: open !== '', view };
}

const countText = (size: number, open: string): string =>
  open === '' ? (size === 0 ? 'none' : count(size)) : size === 0 ? 'unknown' : `at least ${count(size)}`;

/** Never `none` where a listing failed. */
function openOf(rows: readonly InventoryRow[]): string {
  const failed = rows.filter(({ unlisted }) => unlisted.length > 0);
  if (failed.length === 0) return '';
  const whole = failed.every(({ resources }) => resources === 0) && failed.length === rows.length;
  return whole ? 'not listed' : 'not all listed';
}

function noteOf([primary, recovery]: readonly { size: number; isOpen: boolean }[]): string {
  if (!primary || !recovery || primary.isOpen || recovery.isOpen) return '';
  const missing = primary.size - recovery.size;
  if (missing === 0) return '';
  return missing > 0 ? `${count(missing)} fewer` : `${count(-missing)} more`;
}
