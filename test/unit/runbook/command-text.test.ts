import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../src/model/runbook.ts';
import { commandText, quoted } from '../../../src/report/runbook/command-text.ts';
import { nastyText } from '../../support/nasty-text.ts';

const base = { service: 'connect', operation: 'x', account: '111122223333', region: 'us-west-2' };
const bash = (script: string, env: NodeJS.ProcessEnv = {}) =>
  execFileSync('bash', ['--norc', '-c', script], {
    env: { LC_ALL: 'C.UTF-8', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What a shell hands to the AWS CLI, command by command. */
function argumentsOf(commands: readonly Command[]): string[][] {
  const said = bash(`aws() { printf '%s\\0' "$#" "$@"; }\n${commands.map(commandText).join('\n')}`).split(
    '\0',
  );
  const calls: string[][] = [];
  for (let i = 0; i < said.length - 1; ) {
    const count = Number(said[i]);
    calls.push(said.slice(i + 1, i + 1 + count));
    i += 1 + count;
  }
  return calls;
}

test('a shell hands every text over as it is, whatever is in it', () => {
  // No argument of a process holds a NUL, and half of a character is none in UTF-8.
  const text = nastyText.map((t) => Buffer.from(t.replaceAll('\0', '')).toString());
  const texts = fc.sample(text, { numRuns: 400, seed: 7 });
  const commands = texts.map((id): Command => ({ ...base, options: { id, json: { json: { [id]: [id] } } } }));
  const got = argumentsOf(commands);
  expect(got).toHaveLength(texts.length);
  for (const [i, id] of texts.entries()) {
    const [, , ...words] = got[i]!;
    const value = words[0] === '--id' ? words[1] : words[0]!.replace(/^--id=/, '');
    expect(value).toBe(id);
    expect(JSON.parse(words[words.indexOf('--json') + 1]!)).toEqual({ [id]: [id] });
    expect(words.slice(-2)).toEqual(['--region', 'us-west-2']);
  }
});

test('a value with a space, quotes, a dollar sign or a hyphen in front stays one value', () => {
  expect(quoted('arn:aws:rds:us-east-1:1:db:a_b-c')).toBe('arn:aws:rds:us-east-1:1:db:a_b-c');
  expect(quoted('it\'s $HOME `x` "y"')).toBe("'it'\\''s $HOME `x` \"y\"'");
  expect(quoted('')).toBe("''");
  expect(commandText({ ...base, options: { id: '--region' } })).toContain("--id='--region'");
});

test('what is drawn as nothing is written out', () => {
  expect(quoted('a\u202eb\n')).toBe("$'a\\u202eb\\x0a'");
  const text = commandText({ ...base, options: { json: { json: { name: '\u202eevil' } } } });
  expect(text).toContain('{"name":"\\u202eevil"}');
});

test('a variable that nobody set stops the shell with what it is for', () => {
  const command: Command = { ...base, options: { name: { variable: 'NEW', meaning: 'a name "$(id)" }' } } };
  const script = `aws() { echo called "$@"; }\n${commandText(command)}`;
  expect(() => bash(`${script} 2>&1`)).toThrow();
  expect(bash(script, { NEW: 'mine' })).toBe('called connect x --name mine --region us-west-2\n');
});

test('a switch that is off has the form of the AWS CLI', () => {
  const options = { 'isolated-all': { json: false }, 'force-all': true as const };
  expect(commandText({ ...base, options })).toBe(
    'aws connect x --no-isolated-all --force-all --region us-west-2',
  );
});
