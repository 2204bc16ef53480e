import type { Argument, Command } from '../../model/runbook.ts';

/**
 * A command as bash and zsh take it: one option a line, every text of the account quoted, so that none of it is more
 * than the text that it is. Characters that are drawn as nothing are written as escapes.
 */
export function commandText(command: Command): string {
  const { service, operation, options, region, endpoint, query, probes } = command;
  const words = [
    `aws ${service} ${operation}`,
    ...Object.entries(options).map(([option, argument]) => optionText(option, argument)),
    ...(query === undefined ? [] : [optionText('query', query)]),
    optionText('region', region),
    ...(endpoint === undefined ? [] : [optionText('endpoint-url', endpoint)]),
    ...(probes ? ['--cli-connect-timeout 5', '--cli-read-timeout 10'] : []),
  ];
  const line = words.join(' ');
  return line.length <= 88 ? line : words.join(' \\\n  ');
}

function optionText(option: string, argument: Argument): string {
  if (argument === true) return `--${option}`;
  if (typeof argument === 'string') return withValue(option, quoted(argument));
  if (isList(argument)) return `--${option} ${argument.map(quoted).join(' ')}`;
  if ('variable' in argument) return `--${option} ${filledIn(argument)}`;
  if (argument.json === false) return `--no-${option}`;
  return withValue(option, quoted(visibleJson(JSON.stringify(argument.json))));
}

const isList = (argument: Argument): argument is readonly string[] => Array.isArray(argument);

/** A value that begins with a hyphen would be taken for an option. */
const withValue = (option: string, value: string): string =>
  /^['$]*-/.test(value) ? `--${option}=${value}` : `--${option} ${value}`;

/** The shell stops with the meaning where the variable is not set: POSIX 2.6.2. */
const filledIn = ({ variable, meaning }: { variable: string; meaning: string }): string =>
  `"\${${variable}:?${meaning.replace(/[^\w ,.:()-]/g, ' ')}}"`;

/** Characters that can stand in a word by themselves in every shell. */
const plain = /^[\w@%+:,./][\w@%+=:,./-]*$/;

const drawnAsNothing =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u00a0\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u;

/** Quotes one word: bare where it is harmless, in single quotes, or with escapes (`$'…'`) where something is invisible. */
export function quoted(text: string): string {
  if (plain.test(text)) return text;
  if (!drawnAsNothing.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${[...text].map(escaped).join('')}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  if (!drawnAsNothing.test(character)) return character;
  const code = character.codePointAt(0)!;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\U${code.toString(16).padStart(8, '0')}`;
}

/** JSON has escapes of its own for what is drawn as nothing. */
const visibleJson = (text: string): string =>
  [...text]
    .map((character) =>
      drawnAsNothing.test(character)
        ? [...Array(character.length).keys()]
            .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
            .join('')
        : character,
    )
    .join('');
