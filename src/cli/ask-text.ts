import { plural } from '../report/html/format.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import type { Asked } from './ask-questions.ts';
import { isDue } from './ask-questions.ts';

/** The list for people: what is due by framework, and how to answer. */
export function askText({
  frameworks,
  asked,
  shown,
  brief,
  columns,
}: {
  frameworks: readonly Framework[];
  asked: readonly Asked[];
  shown: readonly Asked[];
  /** Only how many are due in each framework: all of them are hundreds. */
  brief: boolean;
  columns: number;
}): string {
  const sections = frameworks.flatMap(({ id, title }) => {
    const own = asked.filter(({ framework }) => framework === id);
    const listed = shown.filter(({ framework }) => framework === id);
    if (own.length === 0) return [];
    const due = own.filter(isDue).length;
    const head = `${id}  ${title}: ${due} due of ${plural(own.length, 'question')}`;
    return [[head, ...(brief ? [] : listed.flatMap((one) => linesOf(one, columns)))].join('\n')];
  });
  const [first] = shown;
  const next = !first
    ? 'Nothing is due.'
    : brief
      ? `See those of one: ringdown ask --framework ${first.framework}`
      : `Answer with a file of your repository:\n  ringdown ask --framework ${first.framework} --control '${first.control}' --format yaml`;
  return `${[...sections, next].join(brief ? '\n' : '\n\n')}\n`;
}

const linesOf = (asked: Asked, columns: number): string[] => [
  `  ${asked.control.padEnd(20)} ${standing(asked).padEnd(26)} ${asked.title}`,
  ...wrapped(asked.text, Math.min(Math.max(columns, 60), 120) - 6).map((line) => `      ${line}`),
];

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function standing({ answer, every, endsSoon }: Asked): string {
  const { attestation } = answer;
  if (!attestation) return `due, every ${cadence[every]}`;
  if (answer.state === 'expired') return `expired ${attestation.expires}`;
  if (answer.state === 'changed') return `${attestation.id} lapsed`;
  return `${endsSoon ? 'ends' : 'until'} ${attestation.expires}`;
}

const cadence: Record<Asked['every'], string> = { P3M: 'quarter', P6M: 'half-year', P12M: 'year' };
