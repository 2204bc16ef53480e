import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';

const folder = new URL('../../../reports/schema/', import.meta.url);

test.each(readdirSync(folder))('the published schema %s is itself valid, which no run checks', (name) => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.compile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  expect(ajv.errors).toBeNull();
});
