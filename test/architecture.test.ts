import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. `sdk` are AWS packages as values; their types are free. */
const allowed: { [module: string]: string[] } = {
  model: [],
  resources: ['model', 'sdk'],
  rules: ['model', 'resources', 'fs'],
  plan: ['model', 'resources', 'rules'],
  collect: ['model', 'resources', 'plan', 'sdk'],
  snapshot: ['model', 'resources', 'fs'],
  flows: ['model'],
  evaluate: ['model', 'resources', 'rules', 'flows'],
  report: ['model'],
  evidence: ['model', 'report', 'snapshot'],
  endpoint: ['model', 'sdk', 'network'],
  // Clients that the published packages lack or make too large.
  sdk: ['sdk'],
};
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /(?:^|[\s;])(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map(([, type, from, lazy]) => ({
    file,
    module: file.split('/')[0]!,
    target: (from ?? lazy)!,
    isLazy: lazy !== undefined,
    typeOnly: type !== undefined,
  })),
);

test('the architecture test sees the modules it judges', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.length).toBeGreaterThan(300);
  for (const module of Object.keys(allowed))
    expect(
      imports.some((i) => i.module === module),
      module,
    ).toBe(true);
});

test.each(Object.entries(allowed))('%s imports only what it may', (module, may) => {
  const offences = imports
    .filter((i) => i.module === module && !i.typeOnly)
    .filter(({ file, target }) => !mayImport(module, may, file, target))
    .map(({ file, target }) => `${file} imports ${target}`);
  expect(offences).toEqual([]);
});

function mayImport(module: string, may: readonly string[], file: string, target: string): boolean {
  if (target.startsWith('.')) {
    const [other] = normalize(join(dirname(file), target)).split('/');
    return other === module || may.includes(other!);
  }
  if (/^@(aws-sdk|smithy)\//.test(target)) return may.includes('sdk');
  if (/^node:(fs|readline|stream)/.test(target)) return may.includes('fs');
  if (/^node:(http|https|net|child_process)/.test(target)) return may.includes('network');
  return true;
}

test('judging and planning read no clock, no environment and no file', () => {
  const pure = files.filter((file) => /^(model|plan|flows|evaluate|report|evidence)\//.test(file));
  const offences = pure.filter((file) =>
    /Date\.now\(|new Date\(\)|process\.|Math\.random/.test(readFileSync(join('src', file), 'utf8')),
  );
  expect(offences).toEqual([]);
});

test('no partition is assumed: account and Region of an ARN come from data', () => {
  const offences = files
    .filter((file) => /^(collect|evaluate|rules|plan)\//.test(file))
    .filter((file) => /['"`]arn:aws:/.test(readFileSync(join('src', file), 'utf8')));
  expect(offences).toEqual([]);
});

test('unbounded parallel calls happen in the collector alone', () => {
  const offences = files
    .filter((file) => /^(model|plan|evaluate|rules|resources|snapshot)\//.test(file))
    .filter((file) => /Promise\.all\(/.test(readFileSync(join('src', file), 'utf8')));
  expect(offences).toEqual([]);
});

/** What is loaded with a file before any of it runs: files of ours, packages, and Node's own modules. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { target, typeOnly, isLazy } of imports.filter((i) => i.file === file))
      if (!typeOnly && !isLazy)
        load(target.startsWith('.') ? normalize(join(dirname(file), target)) : target);
  };
  load(entry);
  return loaded;
}

test('to print help, no library is loaded but the parser of command lines', () => {
  const loaded = [...loadedWith('cli/bin.ts')];
  expect(loaded).toContain('cli/commands/scan.ts');
  const packages = loaded.filter((name) => !name.endsWith('.ts') && !name.startsWith('node:'));
  expect(packages).toEqual(['yargs']);
  expect(loaded.filter((file) => /^(resources|rules|evaluate|collect|endpoint|sdk)\//.test(file))).toEqual(
    [],
  );
});

test.each([
  ['rules list', 'cli/select-rules.ts', /aws-sdk|smithy|viz|handlebars/],
  ['evaluate', 'cli/report-flow.ts', /aws-sdk|smithy|viz|handlebars/],
  ['scan', 'cli/collect-flow.ts', /aws-sdk\/client|viz|handlebars/],
])('for `%s`, nothing is loaded that only another command or format needs', (_, entry, heavy) => {
  const loaded = [...loadedWith(entry)];
  expect(loaded.length).toBeGreaterThan(20);
  expect(loaded.filter((name) => heavy.test(name))).toEqual([]);
});
