import { styleText } from 'node:util';
import type { Fate, SimulatedJourney, Simulation } from '../model/journey.ts';
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
  return [heading, ...own.flatMap((journey) => journeyLines(journey, paint, width))];
}

function journeyLines(journey: SimulatedJourney, paint: Paint, width: number): string[] {
  const { entry, flow, agents, fate, breaks, open, notes } = journey;
  const who = visible(flow === null || flow === entry ? entry : `${entry.padEnd(16)}  ${flow}`);
  const staff = fate === 'dead' || agents === null || agents === 0 ? '' : paint('dim', `  ${agents} agents`);
  const shown = fate === 'unknown' ? open.slice(0, 2) : breaks.slice(0, 2);
  const more = (fate === 'unknown' ? open.length : breaks.length) - shown.length;
  return [
    `${who}${staff}`,
    ...shown.flatMap(({ kind, dependency, where, why }) => [
      `    ${clipped(visible(`${kind} ${dependency}: ${why}`), width - 4)}`,
      ...(where === '' ? [] : [paint('dim', `      at ${clipped(visible(where), width - 9)}`)]),
    ]),
    ...(more > 0 ? [paint('dim', `    … and ${more} more`)] : []),
    ...(fate === 'answered' || fate === 'dead' ? [] : []),
    ...(notes.length > 0 && fate !== 'dead' ? [paint('dim', `    ${clipped(notes[0]!, width - 4)}`)] : []),
  ];
}

function recovery({ recovery: instances }: Simulation, paint: Paint, width: number): string[] {
  return instances.flatMap(({ instance, steps, atLeastSeconds }) => [
    `${paint('bold', `Until somebody answers again at ${visible(instance.alias ?? instance.id)}`)}: at least ${duration(atLeastSeconds)}, plus what is not known`,
    ...steps.map(({ step, seconds, why }) =>
      clipped(
        `${step.padEnd(10)}${(seconds === null ? 'not known' : duration(seconds)).padEnd(11)}${visible(why)}`,
        width,
      ),
    ),
  ]);
}

function unseen({ unseen: places }: Simulation, paint: Paint): string[] {
  if (places.length === 0) return [];
  return [
    paint('bold', 'There may be more ways in, which nobody saw'),
    ...places.map(({ where, why }) => visible(`${where}: ${why}`)),
  ];
}

const duration = (seconds: number): string =>
  seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 6) / 10} min`.replace('.0 ', ' ');

const clipped = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`;
