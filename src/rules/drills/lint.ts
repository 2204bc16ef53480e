import type { Problem } from '../problem.ts';
import { daysFrom, isDay } from '../records/dates.ts';
import { isSamePerson } from '../records/people.ts';
import type { YamlSource } from '../yaml-source.ts';
import type { DrillFile } from './drill.ts';

/** What the schema cannot say of a drill's record. What it tells of the drill itself is for the report to judge. */
export function lintDrill(source: YamlSource): Problem[] {
  const file = source.value as DrillFile;
  const wrong = [...wrongDays(source, file), ...wrongTimes(source, file)];
  return wrong.length > 0
    ? wrong
    : [...orderProblems(source, file), ...approvalProblems(source, file), ...followupProblems(source, file)];
}

type Path = (string | number)[];

function wrongDays(source: YamlSource, file: DrillFile): Problem[] {
  const days: { path: Path; day: string | undefined }[] = [
    { path: ['approved_on'], day: file.approved_on },
    { path: ['objectives', 'declared_on'], day: file.objectives?.declared_on },
    ...(file.followups ?? []).flatMap(({ due, done }, at) => [
      { path: ['followups', at, 'due'], day: due },
      { path: ['followups', at, 'done'], day: done },
    ]),
  ];
  return days
    .filter(({ day }) => day !== undefined && !isDay(day))
    .map(({ path, day }) =>
      source.problemAt(path, 'not-a-day', `${path.join('.')} is "${day}", which is no day of the calendar`),
    );
}

function wrongTimes(source: YamlSource, { window: { from, to }, timeline = [] }: DrillFile): Problem[] {
  const times: { path: Path; time: string }[] = [
    { path: ['window', 'from'], time: from },
    { path: ['window', 'to'], time: to },
    ...timeline.map(({ at: time }, at) => ({ path: ['timeline', at, 'at'], time })),
  ];
  return times
    .filter(({ time }) => Number.isNaN(Date.parse(time)) || !isDay(time.slice(0, 10)))
    .map(({ path, time }) =>
      source.problemAt(
        path,
        'not-a-time',
        `${path.join('.')} is "${time}", which is no moment of the calendar`,
      ),
    );
}

const longestDays = 31;

function orderProblems(source: YamlSource, { window: { from, to }, approved_on }: DrillFile): Problem[] {
  const order = (path: Path, text: string) => [source.problemAt(path, 'order', text)];
  if (Date.parse(to) <= Date.parse(from))
    return order(['window', 'to'], `the window ends at ${to}, before it opens`);
  if (Date.parse(to) - Date.parse(from) > longestDays * 86_400_000)
    return order(
      ['window', 'to'],
      `the window is longer than ${longestDays} days: what AWS recorded in it would prove nothing; record each exercise by itself`,
    );
  return daysFrom(new Date(from).toISOString().slice(0, 10), approved_on) < 0
    ? order(['approved_on'], `approved on ${approved_on}, before the drill began`)
    : [];
}

const approvalProblems = (source: YamlSource, { led_by, approved_by }: DrillFile): Problem[] =>
  isSamePerson(led_by, approved_by)
    ? [
        source.problemAt(
          ['approved_by'],
          'own-approval',
          `${approved_by} led the drill and approved its record; somebody else must approve`,
        ),
      ]
    : [];

function followupProblems(source: YamlSource, { findings = [], followups = [] }: DrillFile): Problem[] {
  const known = findings.map(({ id }) => id);
  return followups.flatMap(({ finding }, at) =>
    known.includes(finding)
      ? []
      : [
          source.problemAt(
            ['followups', at, 'finding'],
            'unknown-finding',
            `the record has no finding "${finding}"${known.length > 0 ? `; it has ${known.join(', ')}` : ''}`,
          ),
        ],
  );
}
