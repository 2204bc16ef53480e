import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRemedy } from '../../../src/report/html/remedy.ts';
import { shippedRules } from '../../support/shipped-rules.ts';

const kindsOf = (fix: string): string[] => parseRemedy(fix).parts.map(({ kind }) => kind);
const textOf = (blocks: ReturnType<typeof parseRemedy>['before']): string =>
  blocks
    .flatMap(({ code, spans, items }) => [
      code,
      ...[...spans, ...items.flatMap((item) => item.spans)].map(({ text }) => text),
    ])
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const fence = '```';

describe('the steps of a fix', () => {
  test('are told apart for console, command line and Terraform', () => {
    const remedy = parseRemedy(
      `First think.\n\nConsole: click it\nand that.\n\n${fence}sh\naws x\n${fence}\n\nTerraform: \`y\`.`,
    );
    expect(textOf(remedy.before)).toBe('First think.');
    expect(
      remedy.parts.map(({ label, blocks }) => [label, textOf(blocks).replace(/\s+/g, ' ').trim()]),
    ).toEqual([
      ['Console', 'Click it and that.'],
      ['CLI', 'aws x'],
      ['Terraform', 'y .'],
    ]);
  });

  test('in a numbered list, with Terraform in a fence, leave what follows outside', () => {
    const remedy = parseRemedy(
      `1. Console: a\n2. CLI:\n\n   ${fence}sh\n   aws x\n   ${fence}\n3. Terraform: b\n\n${fence}hcl\nc\n${fence}\n\n- Check it.`,
    );
    expect(remedy.parts.map(({ kind }) => kind)).toEqual(['console', 'cli', 'terraform']);
    expect(textOf(remedy.parts[2]!.blocks)).toContain('c');
    expect(textOf(remedy.after)).toBe('Check it.');
  });

  test('keep a policy that a command reads with the command', () => {
    expect(
      textOf(
        parseRemedy(`Console: a\n\n${fence}json\n{}\n${fence}\n${fence}sh\naws x\n${fence}`).parts[1]!.blocks,
      ),
    ).toBe('{} aws x');
  });

  test('of one kind only, or of none, stay one text', () => {
    expect(kindsOf('Terraform: only that')).toEqual([]);
    expect(textOf(parseRemedy('Do it.').before)).toBe('Do it.');
    expect(kindsOf('')).toEqual([]);
  });

  test('lose no word, whatever the text', () => {
    const line = fc.constantFrom(
      'Console: x1',
      'Terraform: x2',
      `${fence}sh`,
      fence,
      `${fence}hcl`,
      '',
      'x3',
      '- x4',
      'CLI:',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { before, parts, after } = parseRemedy(lines.join('\n'));
        const kept = [before, ...parts.map(({ blocks }) => blocks), after].map(textOf).join(' ');
        const words = (text: string) => (text.match(/x\d/gi) ?? []).map((word) => word.toLowerCase()).sort();
        expect(words(kept)).toEqual(words(lines.join('\n')));
      }),
    );
  });

  test('of every rule that ships are in tabs', () => {
    const other = shippedRules.filter(({ definition }) => kindsOf(definition.fix).length < 2);
    expect(other.map(({ definition }) => definition.id)).toEqual([]);
  });
});
