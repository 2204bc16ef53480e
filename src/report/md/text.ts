import { clip, oneLine } from '../clip.ts';

/**
 * Text of the account, as code: nothing in it is a link, a mention, a reference or a tag. The fence is longer than
 * any run of backticks inside, and blanks beside them keep them apart.
 */
export function code(text: string, most = 120): string {
  const shown = clip(oneLine(text), most) || '–';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/**
 * Prose of a rule as it is written, without effect: punctuation is escaped, and a word joiner keeps `@name` and
 * `#1` from becoming mentions, which GitHub makes after Markdown.
 */
export const literal = (text: string): string =>
  oneLine(text)
    .replace(/[!#$&()*+./:<=>?@[\\\]^_`{|}~-]/g, '\\$&')
    .replace(/\\([@#])(?=\w)/g, '\\$1&#8288;');
