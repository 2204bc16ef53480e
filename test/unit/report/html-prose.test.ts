import { describe, expect, test } from 'vitest';
import { parseProse, parseSpans, safeLink } from '../../../src/report/html/prose.ts';

const text = (spans: { text: string }[]): string => spans.map((span) => span.text).join('');

describe('prose of a rule', () => {
  test('numbered steps keep their numbers across a code block', () => {
    const blocks = parseProse(
      '1. Open the console.\n2. Run:\n\n   ```sh\n   aws s3 ls\n     --x\n   ```\n\n3. Check.',
    );
    expect(blocks.map(({ code, items }) => code || items.map(({ number }) => number))).toEqual([
      [1, 2],
      'aws s3 ls\n  --x',
      [3],
    ]);
  });

  test('a line that follows a list item continues it', () => {
    const [list] = parseProse('- first\n  goes on\n- second');
    expect(list!.items.map(({ spans }) => text(spans))).toEqual(['first goes on', 'second']);
  });

  test('an empty line parts two paragraphs', () => {
    expect(parseProse('one\ntwo\n\nthree').map(({ spans }) => text(spans))).toEqual(['one two', 'three']);
  });

  test('a fence that is never closed is code to the end', () => {
    expect(parseProse('```\na\nb').map(({ code }) => code)).toEqual(['a\nb']);
  });

  test('code, strong and links are told apart, and other markup stays text', () => {
    const spans = parseSpans('Set `A` to **on**, see [guide](https://a.example/x) <b>now</b>');
    expect(
      spans.map(({ code, strong, href }) => (code ? 'code' : strong ? 'strong' : href || 'text')),
    ).toEqual(['text', 'code', 'text', 'strong', 'text', 'https://a.example/x', 'text']);
    expect(spans.at(-1)!.text).toBe(' <b>now</b>');
  });

  test('a link that is not https stays as it was written', () => {
    expect(parseSpans('[x](javascript:alert)')).toEqual([
      { text: '[x](javascript:alert)', code: false, strong: false, href: '' },
    ]);
    expect(
      ['http://a.example', 'data:text/html,x', '//a.example', 'https://user@a.example', 'x'].map(safeLink),
    ).toEqual(['', '', '', '', '']);
  });
});
