import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { references } from '../scripts/reference-pages.ts';

test.each(references().map(({ name, text }) => [name, text] as const))(
  'docs/reference/%s is in step with the code',
  (name, text) => {
    expect(readFileSync(`docs/reference/${name}`, 'utf8'), 'run `npm run docs`').toBe(text);
  },
);
