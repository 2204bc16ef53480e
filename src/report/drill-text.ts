import type { CorroborationState, DrillSummary, ReportDrills } from '../model/drill.ts';

const corroborationLabels: Record<CorroborationState, string> = {
  confirmed: 'confirmed',
  partly: 'partly confirmed',
  'none-possible': 'on their word',
  contradicted: 'CONTRADICTED',
  unchecked: 'not checked',
  planned: 'still to come',
};

const mostListed = 6;

/** Drill records with what AWS's own records make of them, the newest first, each with what is wrong. */
export function drillLines({ records }: ReportDrills): string[] {
  const shown = records.slice(0, mostListed);
  const width = Math.max(...shown.map(({ id }) => id.length), 0);
  const more = records.length - shown.length;
  return [
    ...shown.flatMap((record) => [
      `${corroborationLabels[record.corroboration.state].padEnd(17)}${record.id.padEnd(width)}  ${record.from.slice(0, 10)}  ${record.type}`,
      ...remarksOn(record).map((text) => `${' '.repeat(17)}${text}`),
    ]),
    ...(more > 0 ? [`… and ${more} more records`] : []),
  ];
}

function remarksOn({ concerns, corroboration: { state, unread } }: DrillSummary): string[] {
  const [first] = unread;
  return [
    ...concerns.map(({ text }) => text),
    ...(state === 'unchecked' && first
      ? [
          `${first.operation ?? first.resource}: ${first.reason}${unread.length > 1 ? ` (and ${unread.length - 1} more)` : ''}`,
        ]
      : []),
  ];
}
