import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../src/cli/assets.ts';
import { openPackage } from '../../src/cli/open-package.ts';
import { rejudge } from '../../src/cli/verify/rejudge.ts';
import { contentsOf } from '../../src/evidence/contents.ts';
import { envelopeOf } from '../../src/evidence/envelope.ts';
import { layout, type PackageFiles } from '../../src/evidence/layout.ts';
import { differences, parseManifest, sha256Hex } from '../../src/evidence/manifest.ts';
import { zip } from '../../src/evidence/zip.ts';
import { ruleText } from '../support/rule-text.ts';
import { run } from '../support/run.ts';
import { changed, covered, flipped, keyPair, pem, text } from '../support/small-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-evidence-'));
const at = (...path: string[]): string => join(folder, ...path);
const estate = at('first', 'estate.ndjson.gz');
const signer = keyPair('ed25519');
const stranger = keyPair('ed25519');

/** Few rules, so that judging again takes no time; one of the user's own, parameters, and an exception. */
const names = [
  'connect-instance-active',
  's3-public-access-blocked',
  'connect-alias-set',
  'connect-number-*',
];
const chosen = ['--rules', names.join(',')];
const judged = [...chosen, '--config', at('ringdown.yaml')];
/** What the demo takes besides, for who judges its estate again. */
const records = ['attestations', 'drills'].flatMap((kind) => [`--${kind}`, at('first', 'records', kind)]);

/** As it was written, with all rules; and one that holds only what ran, which is judged again in no time. */
let whole: PackageFiles;
let files: PackageFiles;

beforeAll(async () => {
  await mkdir(at('own'));
  await mkdir(at('exceptions'));
  writeFileSync(at('own', 'connect-alias-set.yaml'), ruleText);
  writeFileSync(
    at('ringdown.yaml'),
    `rules_dirs: [${at('own')}]\nexceptions: [${at('exceptions')}]\nparams: { connect-alias-set: { forbidden: meridian-commercial } }\nobjectives: { rto: 45m }\n`,
  );
  writeFileSync(at('exceptions', 'EX-1.yaml'), exception('EX-1'));
  writeFileSync(at('signer.pem'), pem(signer.privateKey));
  writeFileSync(at('signer.pub'), pem(signer.publicKey));
  writeFileSync(at('stranger.pem'), pem(stranger.privateKey));
  writeFileSync(at('stranger.pub'), pem(stranger.publicKey));
  const ran = await run([
    'demo',
    '-q',
    ...judged,
    '--format',
    'json,evidence',
    '--sign',
    at('signer.pem'),
    '--out',
    at('first'),
  ]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain(`${at('first', 'evidence.zip')}\n  Evidence manifest sha256:`);
  whole = await openPackage(at('first', 'evidence.zip'));
  files = await onlyWhatRan(whole);
}, 240_000);

async function onlyWhatRan(all: PackageFiles): Promise<PackageFiles> {
  const ran = JSON.parse(text(all, layout.report)).rules.map(({ id }: { id: string }) => `rules/${id}.yaml`);
  const kept = new Map(
    [...all].filter(
      ([path]) =>
        !/^(rules|frameworks|attestations)\//.test(path) || [...ran, 'frameworks/gdpr.yaml'].includes(path),
    ),
  );
  kept.set('readiness/readiness.yaml', Buffer.from(readiness));
  const made = new Map(await contentsOf(rejudge(kept, JSON.parse(text(all, layout.record)))));
  return made.set(layout.envelope, envelopeOf(made.get(layout.statement)!, signer.privateKey));
}

/** Names no rule that did not run. */
const readiness = `lines:
  - id: telephony
    title: Numbers and call routing
    gates: { provisioned: { rules: [connect-instance-active] } }
`;

const exception = (id: string): string => `id: ${id}
rule: connect-alias-set
resource: { id: "*" }
reason: The alias is printed on every desk.
requested_by: Ada Requester
approved_by: Grace Approver
approved_on: "2026-01-02"
expires: "2026-12-31"
`;

/** Writes a package and verifies it. */
async function verified(contents: PackageFiles, ...flags: string[]) {
  const path = mkdtempSync(join(folder, 'v-'));
  writeFileSync(join(path, 'p.zip'), zip(contents));
  const { code, stdout, stderr } = await run(['verify', join(path, 'p.zip'), ...flags]);
  const states = Object.fromEntries(
    [...stdout.matchAll(/^ {2}(ok|failed|skipped) +([a-z]+) /gm)].map(([, state, name]) => [name!, state!]),
  );
  return { code, stdout, stderr, states };
}

const allOk = {
  ...{ files: 'ok', signature: 'ok', chain: 'ok', statement: 'ok' },
  ...{ findings: 'ok', documents: 'ok', rules: 'ok', secrets: 'ok' },
};

describe('a package as it was written', () => {
  test('holds in every check', async () => {
    const { code, stdout, stderr, states } = await verified(whole, '--key', at('signer.pub'));
    expect({ code, stderr, states }).toEqual({ code: 0, stderr: '', states: allOk });
    expect(stdout).toContain('HOLDS: every check');
    expect(stdout).toContain('of your own: connect-alias-set');
  });

  test('holds as a folder, and has the same files there', async () => {
    const out = at('as-folder');
    await run([
      'evaluate',
      estate,
      ...judged,
      ...records,
      '--format',
      'evidence-folder',
      '--sign',
      at('signer.pem'),
      '--out',
      out,
    ]);
    const unpacked = await openPackage(join(out, 'evidence'));
    expect([...unpacked.keys()].sort()).toEqual([...whole.keys()].sort());
    for (const [path, bytes] of whole)
      expect(Buffer.from(unpacked.get(path)!).equals(Buffer.from(bytes)), path).toBe(true);
    const { code, stdout } = await run(['verify', join(out, 'evidence'), '--key', at('signer.pub')]);
    expect(code).toBe(0);
    expect(stdout).toContain('HOLDS: every check');
  });

  test('is byte for byte the same when the same estate is judged again', async () => {
    const out = at('again');
    await run([
      'evaluate',
      estate,
      ...judged,
      ...records,
      '--format',
      'evidence',
      '--sign',
      at('signer.pem'),
      '--out',
      out,
    ]);
    const [one, two] = [at('first', 'evidence.zip'), join(out, 'evidence.zip')].map((path) =>
      readFileSync(path),
    );
    expect(one!.equals(two!)).toBe(true);
  });

  test('holds the report and the estate that were written beside it', () => {
    expect(text(whole, layout.report)).toBe(readFileSync(at('first', 'report.json'), 'utf8'));
    expect(Buffer.from(whole.get(layout.estate)!)).toEqual(readFileSync(estate));
  });

  test('has one line of the ledger for every call, with its request id', () => {
    const calls = estateLines().filter(({ kind }) => kind === 'call');
    const rows = text(whole, layout.calls).trimEnd().split('\r\n');
    expect(rows).toHaveLength(calls.length + 1);
    expect(calls.length).toBeGreaterThan(20);
    for (const [i, call] of calls.entries())
      expect(rows[i + 1]).toContain(`${i},${call.service},${call.operation},${call.account},${call.region}`);
    for (const { requestId } of calls) if (requestId) expect(text(whole, layout.calls)).toContain(requestId);
  });

  test('has all rules, frameworks, exceptions and settings that judged', () => {
    const record = JSON.parse(text(whole, layout.record));
    expect(record.settings).toMatchObject({ rules: names, severity: 'info' });
    expect(text(whole, 'exceptions/EX-1.yaml')).toBe(exception('EX-1'));
    expect(text(whole, 'rules/connect-alias-set.yaml')).toBe(ruleText);
    const { rules } = JSON.parse(text(whole, layout.digests));
    expect(rules.filter((rule: object) => 'leftOut' in rule).length).toBeGreaterThan(300);
    for (const { file, sha256 } of rules) expect(sha256Hex(whole.get(file)!)).toBe(sha256);
  });

  test('is described by its schema', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync('reports/schema/evidence.schema.json', 'utf8')));
    expect(valid(JSON.parse(text(whole, layout.record))), JSON.stringify(valid.errors)).toBe(true);
  });

  test('says without a key, and of the one before without a previous package, that it was not checked', async () => {
    const { code, states, stdout } = await verified(files);
    expect({ code, states }).toEqual({ code: 0, states: { ...allOk, signature: 'skipped' } });
    expect(stdout).toMatch(/HOLDS as far as it was checked; 1 check skipped: signature/);
  });

  test('is known by the digest of its manifest', async () => {
    const digest = sha256Hex(files.get(layout.manifest)!);
    expect((await verified(files, '--manifest', `sha256:${digest}`)).states).toMatchObject({
      manifest: 'ok',
    });
    const other = await verified(files, '--manifest', 'ab'.repeat(32));
    expect(other).toMatchObject({ code: 1, states: { manifest: 'failed' } });
  });

  test('opens for its owner only', () => {
    expect(statSync(at('first', 'evidence.zip')).mode & 0o777).toBe(0o600);
  });
});

const estateLines = () =>
  gunzipSync(whole.get(layout.estate)!)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('whatever was changed is noticed', () => {
  const problems = (contents: PackageFiles): string[] => {
    const manifest = parseManifest(text(contents, layout.manifest));
    return typeof manifest === 'string' ? [manifest] : differences(contents, manifest);
  };
  const listed = () =>
    [...files.keys()].filter((path) => text(files, layout.manifest).includes(`  ${path}\n`));

  test('one bit of any file', () => {
    expect(listed().length).toBe(files.size - 3);
    for (const path of listed())
      expect(problems(changed(files, { [path]: flipped(files.get(path)!) }))).toEqual([
        `${path} was changed: its SHA-256 is not the one listed`,
      ]);
  });

  test('any file taken away', () => {
    for (const path of listed())
      expect(problems(changed(files, { [path]: undefined }))).toEqual([`${path} is missing`]);
  });

  test('one bit of any line of the manifest', () => {
    const lines = text(files, layout.manifest).split('\n').slice(0, -1);
    for (const [i, line] of lines.entries()) {
      const other = lines.with(i, Buffer.from(flipped(Buffer.from(line))).toString('latin1'));
      expect(problems(changed(files, { [layout.manifest]: `${other.join('\n')}\n` })), line).not.toEqual([]);
    }
  });

  test.each<
    [situation: string, changes: () => { [path: string]: Uint8Array | string | undefined }, fails: string[]]
  >([
    [
      'a file changed',
      () => ({ [layout.page]: flipped(files.get(layout.page)!) }),
      ['files', 'statement', 'documents'],
    ],
    ['a file added', () => ({ 'rules/more.txt': 'x' }), ['files', 'findings']],
    ['a document added', () => ({ 'letter.txt': 'x' }), ['files', 'statement', 'documents']],
    ['the report gone', () => ({ [layout.report]: undefined }), ['files', 'findings', 'statement']],
    ['the estate gone', () => ({ [layout.estate]: undefined }), ['files', 'findings']],
    [
      'the estate cut short',
      () => ({ [layout.estate]: files.get(layout.estate)!.slice(0, 900) }),
      ['files', 'findings'],
    ],
    ['the record gone', () => ({ [layout.record]: undefined }), ['files', 'chain', 'statement', 'findings']],
    [
      'the record spoilt',
      () => ({ [layout.record]: '{"schema":"ringdown-evidence","version":1}' }),
      ['files', 'chain'],
    ],
    ['the manifest gone', () => ({ [layout.manifest]: undefined }), ['files', 'statement']],
    ['the manifest spoilt', () => ({ [layout.manifest]: 'hello' }), ['files', 'statement']],
    ['the statement gone', () => ({ [layout.statement]: undefined }), ['signature', 'statement']],
    [
      'the statement spoilt',
      () => ({ [layout.statement]: flipped(files.get(layout.statement)!) }),
      ['signature', 'statement'],
    ],
    ['the envelope gone', () => ({ [layout.envelope]: undefined }), ['signature']],
    ['the envelope spoilt', () => ({ [layout.envelope]: '{}' }), ['signature']],
    ['a framework gone', () => ({ 'frameworks/gdpr.yaml': undefined }), ['files', 'statement']],
    ['a rule gone', () => ({ 'rules/connect-instance-active.yaml': undefined }), ['files', 'findings']],
    ['an exception gone', () => ({ 'exceptions/EX-1.yaml': undefined }), ['files', 'findings']],
  ])('%s', async (_, changes, fails) => {
    const { code, stderr, states, stdout } = await verified(
      changed(files, changes()),
      '--key',
      at('signer.pub'),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(Object.keys(states).filter((name) => states[name] === 'failed')).toEqual(
      expect.arrayContaining(fails),
    );
    expect(stdout).toContain('DOES NOT HOLD');
  });
});

describe('who writes a new manifest over a change is found out', () => {
  const forge = (changes: { [path: string]: string | Uint8Array | undefined }) => {
    const forged = covered(changed(files, changes));
    forged.set(layout.envelope, envelopeOf(forged.get(layout.statement)!, stranger.privateKey));
    return forged;
  };

  test('by the signature, which is of another key', async () => {
    const { code, states, stdout } = await verified(forge({}), '--key', at('signer.pub'));
    expect({ code, states }).toEqual({ code: 1, states: { ...allOk, signature: 'failed' } });
    expect(stdout).toContain('no signature is by the key that was given');
  });

  test('by judging again: a verdict that was made better', async () => {
    const report = text(files, layout.report);
    const { code, states, stdout } = await verified(
      forge({ [layout.report]: report.replace('"verdict": "fail"', '"verdict": "pass"') }),
    );
    expect({ code, states }).toMatchObject({ code: 1, states: { files: 'ok', findings: 'failed' } });
    expect(stdout).toMatch(/1 findings are not .*\n.*the package says pass.*, the estate gives fail/);
  });

  test('by judging again: a finding that was left out', async () => {
    const report = JSON.parse(text(files, layout.report));
    report.findings.splice(3, 1);
    const { states, stdout } = await verified(
      forge({ [layout.report]: `${JSON.stringify(report, null, 2)}\n` }),
    );
    expect(states).toMatchObject({ files: 'ok', findings: 'failed' });
    expect(stdout).toContain('the package says nothing, the estate gives');
  });

  test('by judging again: a verdict over all that was made better', async () => {
    const report = text(files, layout.report).replace('"verdict": "not-ready"', '"verdict": "ready"');
    const { states, stdout } = await verified(forge({ [layout.report]: report }));
    expect(states).toMatchObject({ files: 'ok', findings: 'failed' });
    expect(stdout).toContain('says around them is not');
  });

  test('by judging again: an estate in which something was repaired afterwards', async () => {
    const before = gunzipSync(files.get(layout.estate)!).toString();
    const lines = before.replaceAll(
      '"InstanceAlias":"meridian-commercial"',
      '"InstanceAlias":"meridian-trade"',
    );
    expect(lines).not.toBe(before);
    const { code, states } = await verified(forge({ [layout.estate]: gzipSync(lines) }));
    expect({ code, states }).toMatchObject({ code: 1, states: { files: 'ok', findings: 'failed' } });
  });

  test('by writing the page for people anew', async () => {
    const page = text(files, layout.page).replace('Not ready', 'No open gap');
    expect(page).not.toBe(text(files, layout.page));
    const { states, stdout } = await verified(forge({ [layout.page]: page }));
    expect(states).toMatchObject({ files: 'ok', findings: 'ok', documents: 'failed' });
    expect(stdout).toContain('report.html does not say what it should');
  });

  test('by the statement: another verdict, or files left out', async () => {
    const forged = covered(files);
    const statement = JSON.parse(text(forged, layout.statement));
    statement.predicate.verdict = 'ready';
    expect(
      (await verified(changed(forged, { [layout.statement]: JSON.stringify(statement) }))).states,
    ).toMatchObject({
      statement: 'failed',
    });
    const fewer = JSON.parse(text(forged, layout.statement));
    fewer.subject.pop();
    expect(
      (await verified(changed(forged, { [layout.statement]: JSON.stringify(fewer) }))).states,
    ).toMatchObject({
      statement: 'failed',
    });
  });

  test('by the comparison with the rules that ringdown ships: a rule that was made easier is named', async () => {
    const rule = 'rules/connect-instance-active.yaml';
    const easier = text(files, rule).replace(/^title: .*$/m, 'title: Another title');
    const { states, stdout } = await verified(forge({ [rule]: easier }));
    expect(states).toMatchObject({ files: 'ok', findings: 'failed' });
    expect(stdout).toContain('changed: connect-instance-active');
  });
});

describe('a chain', () => {
  const next = async (name: string, ...flags: string[]) =>
    run([
      'evaluate',
      estate,
      ...judged,
      '--format',
      'evidence',
      '--fail-on',
      'never',
      '--out',
      at(name),
      ...flags,
    ]);

  test('holds from run to run', async () => {
    const { code, stderr } = await next('second', '--previous', at('first', 'evidence.zip'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const second = await openPackage(at('second', 'evidence.zip'));
    expect(JSON.parse(text(second, layout.record)).previous.manifest).toBe(
      sha256Hex(whole.get(layout.manifest)!),
    );
    const followed = await verified(second, '--previous', at('first', 'evidence.zip'));
    expect(followed).toMatchObject({ code: 0, states: { chain: 'ok' } });
    expect(await verified(second)).toMatchObject({ code: 0, states: { chain: 'skipped' } });
  });

  test('breaks where another package is put in between', async () => {
    await next('other', '--rules', 'connect-instance-active');
    const second = await openPackage(at('second', 'evidence.zip'));
    const { code, states, stdout } = await verified(second, '--previous', at('other', 'evidence.zip'));
    expect({ code, states }).toMatchObject({ code: 1, states: { chain: 'failed', findings: 'ok' } });
    expect(stdout).toContain('the package that was given is another');
  });

  test('breaks where a first package is said to follow', async () => {
    expect(await verified(files, '--previous', at('first', 'evidence.zip'))).toMatchObject({
      states: { chain: 'failed' },
    });
  });

  test('is not built on a package that does not hold', async () => {
    writeFileSync(at('broken.zip'), zip(changed(files, { [layout.page]: 'x' })));
    const { code, stderr, stdout } = await next('third', '--previous', at('broken.zip'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^ringdown: the previous package .*broken\.zip does not hold: report\.html was changed.*\n$/,
    );
    expect(existsSync(at('third'))).toBe(false);
  });

  test('does not go back in time', async () => {
    const record = text(files, layout.record).replaceAll('2026-01-15T', '2027-01-15T');
    writeFileSync(at('later.zip'), zip(covered(changed(files, { [layout.record]: record }))));
    const { code, stderr } = await next('fourth', '--previous', at('later.zip'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/is of a later run .* a chain goes forward\n$/);
  });
});

test('a package of another version is judged by its own rules, and what that version alone can tell is left open', async () => {
  const elder = (path: string) =>
    text(files, path).replaceAll(`"version": "${version}"`, '"version": "0.0.9"');
  const forged = covered(
    changed(files, { [layout.record]: elder(layout.record), [layout.report]: elder(layout.report) }),
  );
  const statement = text(forged, layout.statement).replaceAll(
    `"version": "${version}"`,
    '"version": "0.0.9"',
  );
  const { code, states, stdout } = await verified(
    changed(forged, { [layout.statement]: statement, [layout.envelope]: undefined }),
  );
  expect({ code, states }).toEqual({
    code: 0,
    states: { ...allOk, signature: 'skipped', documents: 'skipped', rules: 'skipped' },
  });
  expect(stdout).toContain(`written by ringdown 0.0.9, checked by ringdown ${version}`);
});

test('what looks like a secret in the account is said while writing, and does not pass', async () => {
  const lines = gunzipSync(readFileSync(estate)).toString();
  const leaking = lines.replace('"InstanceAlias":"', `"InstanceAlias":"ghp_${'a1B2'.repeat(9)} `);
  expect(leaking).not.toBe(lines);
  writeFileSync(at('leaking.gz'), gzipSync(leaking));
  const { code, stderr } = await run([
    'evaluate',
    at('leaking.gz'),
    ...judged,
    '--format',
    'evidence',
    '--fail-on',
    'never',
    '--out',
    at('leak'),
  ]);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^ringdown: estate\.ndjson\.gz of the evidence has what looks like a GitHub token in line \d+; .*\n/m,
  );
  expect(stderr).not.toContain('a1B2a1B2');
  const ran = await run(['verify', at('leak', 'evidence.zip')]);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/failed +secrets/);
  expect(ran.stdout).not.toContain('a1B2a1B2');
});

describe('what a user can get wrong is one clear line, exit 2, and nothing written', () => {
  const out = () => ['--out', at('refused')];
  const evidence = ['--format', 'evidence'];
  const place = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  test.each<[situation: string, args: () => string[], line: RegExp]>([
    [
      'evidence of a saved report',
      () => ['report', at('first', 'report.json'), ...evidence, ...out()],
      /^ringdown: --format evidence needs what was read and the rules .* use `ringdown evaluate ESTATE --format evidence` with the estate\.ndjson\.gz/,
    ],
    [
      'a package written over',
      () => ['evaluate', estate, ...evidence, '--out', at('first')],
      /evidence\.zip is there already, and evidence is not written over/,
    ],
    [
      'a key without evidence',
      () => ['evaluate', estate, '--sign', at('signer.pem'), ...out()],
      /--sign is about the evidence package: add --format evidence/,
    ],
    [
      'a previous package without evidence',
      () => ['evaluate', estate, '--previous', at('first', 'evidence.zip'), ...out()],
      /--previous is about the evidence package/,
    ],
    [
      'a key that is missing',
      () => ['evaluate', estate, ...evidence, '--sign', at('none.pem'), ...out()],
      /cannot read the key .*none\.pem: ENOENT/,
    ],
    [
      'the public key to sign',
      () => ['evaluate', estate, ...evidence, '--sign', at('signer.pub'), ...out()],
      /signer\.pub is a public key; signing needs/,
    ],
    [
      'a previous package that is missing',
      () => ['evaluate', estate, ...evidence, '--previous', at('none.zip'), ...out()],
      /cannot read the evidence package .*none\.zip: ENOENT/,
    ],
    [
      'no package',
      () => ['verify', at('none.zip')],
      /cannot read the evidence package .*none\.zip: ENOENT.*`ringdown scan --format evidence` writes one/,
    ],
    [
      'a zip cut short',
      () => ['verify', place('short.zip', readFileSync(at('first', 'evidence.zip')).subarray(0, 90_000))],
      /it is no zip, or is cut short/,
    ],
    ['no zip', () => ['verify', place('text.zip', 'hello')], /it is no zip, or is cut short/],
    [
      'another zip',
      () => ['verify', place('other.zip', zipSync({ 'a.txt': Buffer.from('x') }))],
      /it has neither SHA256SUMS nor evidence\.json/,
    ],
    [
      'a zip that leads out',
      () => ['verify', place('slip.zip', zipSync({ SHA256SUMS: Buffer.from(''), '../x': Buffer.from('x') }))],
      /it has the path "\.\.\/x"/,
    ],
    ['a folder that is none', () => ['verify', at('own')], /it has neither SHA256SUMS nor evidence\.json/],
    ['a folder with a link', () => ['verify', linked()], /a-link\.csv is a link or no ordinary file/],
    [
      'a package of the future',
      () => [
        'verify',
        place(
          'future.zip',
          zip(changed(files, { [layout.record]: '{"schema":"ringdown-evidence","version":2}' })),
        ),
      ],
      /is in version 2 of the format; this ringdown reads up to 1: update ringdown/,
    ],
    [
      'a private key to check with',
      () => ['verify', at('first', 'evidence.zip'), '--key', at('signer.pem')],
      /is a private key; checking needs the public one/,
    ],
    [
      'a digest that is none',
      () => ['verify', at('first', 'evidence.zip'), '--manifest', 'abc'],
      /--manifest takes a SHA-256 of 64 hex digits, not "abc"/,
    ],
  ])('%s', async (_, args, line) => {
    const given = args();
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await run(given);
    expect(stderr).toMatch(line);
    expect(stderr).toMatch(/^ringdown: [^\n]*\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(before);
  });

  function linked(): string {
    const path = at('linked');
    cpSync(at('as-folder', 'evidence'), path, { recursive: true });
    symlinkSync(at('first', 'report.json'), join(path, 'a-link.csv'));
    return path;
  }
});
