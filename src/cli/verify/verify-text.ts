import { styleText } from 'node:util';
import type { EvidenceRecord } from '../../evidence/evidence.ts';
import { moment, plural } from '../../report/html/format.ts';
import { visible } from '../../report/text.ts';
import { version } from '../assets.ts';
import type { Check } from './check.ts';

const mostDetails = 12;
const styles = { ok: 'green', failed: 'red', skipped: 'yellow' } as const;

/** What `verify` prints: every check, what is wrong, and the answer. */
export function verifyText(
  checks: readonly Check[],
  {
    record,
    manifest,
    color,
  }: { record: EvidenceRecord | string; manifest: string | undefined; color: boolean },
): string {
  const paint = (state: Check['state'], text: string) =>
    color ? styleText(styles[state], text, { validateStream: false }) : text;
  const lines = [
    ...heading(record),
    '',
    ...checks.flatMap(({ name, state, text, details }) => [
      `${paint(state, state.padEnd(8))}${name.padEnd(11)}${visible(text)}`,
      ...details.slice(0, mostDetails).map((line) => `${' '.repeat(19)}${visible(line)}`),
      ...(details.length > mostDetails
        ? [`${' '.repeat(19)}… and ${details.length - mostDetails} more`]
        : []),
    ]),
    '',
    answer(checks, paint),
    ...(manifest === undefined ? [] : [`Manifest sha256:${manifest}`]),
  ];
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`;
}

function heading(record: EvidenceRecord | string): string[] {
  if (typeof record === 'string') return ['Evidence package'];
  const { run, scope, tool } = record;
  const accounts = scope.accounts.map(({ id, name }) => (name === undefined ? id : `${name} (${id})`));
  return [
    `Evidence of ${moment(run.startedAt)} · ${accounts.join(', ')} · ${scope.primary}${scope.recovery === undefined ? '' : ` → ${scope.recovery}`}`,
    `written by ringdown ${tool.version}, checked by ringdown ${version}`,
  ].map(visible);
}

function answer(checks: readonly Check[], paint: (state: Check['state'], text: string) => string): string {
  const of = (state: Check['state']) => checks.filter((check) => check.state === state);
  const wrong = of('failed');
  if (wrong.length > 0) return paint('failed', `DOES NOT HOLD: ${wrong.map(({ name }) => name).join(', ')}`);
  const open = of('skipped');
  return open.length === 0
    ? paint('ok', 'HOLDS: every check')
    : paint(
        'ok',
        `HOLDS as far as it was checked; ${plural(open.length, 'check')} skipped: ${open.map(({ name }) => name).join(', ')}`,
      );
}
