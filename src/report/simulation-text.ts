import { styleText } from 'node:util';
import type { Fate, JourneyBreak, SimulatedJourney, Simulation } from '../model/journey.ts';
import { estimateWords, spanWords } from '../model/recovery-words.ts';
import { recoveryLines, recoverySummary } from './recovery-text.ts';
import { visible } from './text.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const styles: { [fate in Fate]: Style } = {
  dead: ['bold', 'red'],
  unknown: ['bold', 'magenta'],
  degraded: ['bold', 'yellow'],
  answered: ['bold', 'green'],
};
const meanings: { [fate in Fate]: string } = {
  dead: 'callers reach nobody',
  unknown: 'depends on what could not be read, or on what a flow decides as it runs',
  degraded: 'something breaks on the way, and callers still reach somebody',
  answered: 'nothing breaks',
};

/** What a lost Region means for callers, for people to read. */
export function renderSimulation(
  simulation: Simulation,
  { color, columns }: { color: boolean; columns: number },
): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const width = Math.min(Math.max(columns, 60), 120);
  const { lost, left, journeys } = simulation;
  const counts = (['answered', 'degraded', 'dead', 'unknown'] as const)
    .map((fate) => ({ fate, count: journeys.filter((j) => j.fate === fate).length }))
    .filter(({ count, fate }) => count > 0 || fate !== 'unknown');
  const sections = [
    [
      paint('bold', `${lost} is lost. ${left} is left.`),
      counts.map(({ fate, count }) => paint(styles[fate], `${count} ${fate}`)).join(', ') +
        ` of ${journeys.length} ways in`,
    ],
    ...(['dead', 'unknown', 'degraded', 'answered'] as const).map((fate) =>
      group(simulation, fate, paint, width),
    ),
    recovery(simulation, paint, width),
    estimates(simulation, paint, width),
    unseen(simulation, paint),
  ];
  return `\n${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `  ${line}`.trimEnd()).join('\n'))
    .join('\n\n')}\n\n`;
}

function group({ journeys }: Simulation, fate: Fate, paint: Paint, width: number): string[] {
  const own = journeys.filter((journey) => journey.fate === fate);
  if (own.length === 0) return [];
  const heading = `${paint(styles[fate], fate.toUpperCase())}  ${paint('dim', meanings[fate])}`;
  const notes = fate === 'dead' ? [] : [...new Set(own.flatMap((journey) => journey.notes))];
  return [
    heading,
    ...own.flatMap((journey) => journeyLines(journey, paint, width)),
    ...notes.flatMap((note) => noteLines(note, own, paint, width)),
  ];
}

/** What configuration cannot show of some of them, said once. */
const noteLines = (note: string, own: readonly SimulatedJourney[], paint: Paint, width: number): string[] => {
  const names = own.filter(({ notes }) => notes.includes(note)).map(({ entry }) => visible(entry));
  return wrapped(`${names.join(', ')}: ${note}`, width - 2).map((line) => paint('dim', line));
};

function journeyLines(journey: SimulatedJourney, paint: Paint, width: number): string[] {
  const { entry, flow, agents, fate, breaks, open } = journey;
  const who = visible(flow === null || flow === entry ? entry : `${entry.padEnd(16)}  ${flow}`);
  const staff = fate === 'dead' || agents === null || agents === 0 ? '' : `${agents} agents`;
  const all = fate === 'unknown' ? open : breaks;
  const shown = all.slice(0, mostBreaks);
  const more = all.length - shown.length;
  return [
    staff === '' ? who : `${who.padEnd(width - 14)}${paint('dim', staff.padStart(12))}`,
    ...shown.flatMap((one) => breakLines(one, paint, width)),
    ...(more > 0 ? [paint('dim', `    … and ${more} more`)] : []),
  ];
}

/** The first break decides; the others of a list this long only fill the screen. */
const mostBreaks = 2;

const breakLines = (
  { kind, dependency, where, why }: JourneyBreak,
  paint: Paint,
  width: number,
): string[] => [
  ...wrapped(visible(`${kind} ${dependency}: ${why}`), width - 4).map(
    (line, i) => `${i === 0 ? '    ' : '      '}${line}`,
  ),
  ...(where === '' ? [] : [paint('dim', `      at ${visible(where)}`)]),
];

function recovery({ recovery: instances }: Simulation, paint: Paint, width: number): string[] {
  return instances.flatMap(({ instance, entry, estimate }, i) => [
    ...(i > 0 ? [''] : []),
    `${paint('bold', `Until somebody answers again at ${visible(instance.alias ?? instance.id)}`)}, as on ${visible(entry)}: ${estimateWords(estimate)}`,
    ...estimate.terms.flatMap(({ label, lower, upper, why }) =>
      wrapped(visible(why), width - 32).map((line, j) =>
        j === 0
          ? `  ${label.padEnd(11)}${spanWords({ lower, upper }).padEnd(18)} ${line}`
          : `${' '.repeat(32)}${line}`,
      ),
    ),
  ]);
}

/** What misses its objective, and what nobody can estimate. */
function estimates({ estimates: all }: Simulation, paint: Paint, width: number): string[] {
  const summary = recoverySummary(all);
  if (summary.length === 0) return [];
  const lines = recoveryLines(all);
  const more = lines.length - mostEstimates;
  return [
    paint('bold', 'Against the objectives of ringdown.yaml, estimated'),
    ...summary,
    ...lines.slice(0, mostEstimates).flatMap(({ state, size, name, estimate, objective, why }) => {
      const who = `${visible(name)}${size > 1 ? ` and ${size - 1} more` : ''}`;
      return [
        `${paint(state === 'missed' ? 'red' : 'magenta', state === 'missed' ? 'missed' : 'open  ')}  ${who}: ${estimate}, objective ${objective}`,
        ...wrapped(visible(why), width - 10).map((line) => paint('dim', `        ${line}`)),
      ];
    }),
    ...(more > 0 ? [paint('dim', `… and ${more} more; --format json has every term`)] : []),
  ];
}

const mostEstimates = 8;

function unseen({ unseen: places }: Simulation, paint: Paint): string[] {
  if (places.length === 0) return [];
  return [
    paint('bold', 'There may be more ways in, which nobody saw'),
    ...places.map(({ where, why }) => visible(`${where}: ${why}`)),
  ];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
