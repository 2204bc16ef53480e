import { spawnSync } from 'node:child_process';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits, type PackageFiles } from '../../../src/evidence/layout.ts';
import { unzip, zip } from '../../../src/evidence/zip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const files: PackageFiles = new Map([
  ['SHA256SUMS', bytes('sums')],
  ['rules/b.yaml', bytes('b'.repeat(5000))],
  ['rules/a.yaml', bytes('')],
  ['estate.ndjson.gz', bytes('stored')],
]);

test('what was packed comes out again', () => {
  const back = unzip('p.zip', zip(files));
  expect([...back.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [path, content] of files)
    expect(Buffer.from(back.get(path)!).equals(Buffer.from(content))).toBe(true);
});

test('the same files in another order are the same bytes', () => {
  expect(Buffer.from(zip(new Map([...files].reverse())))).toEqual(Buffer.from(zip(files)));
});

test.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'])(
  'a computer in %s writes the same bytes',
  (zone) => {
    const script = `import { zip } from './src/evidence/zip.ts'; process.stdout.write(Buffer.from(zip(new Map([['a', Buffer.from('x')]]))).toString('hex'))`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(Buffer.from(zip(new Map([['a', bytes('x')]]))).toString('hex'));
  },
);

test('a zip without the folder around it is read too, and folders as entries count for nothing', () => {
  const loose = zipSync({ 'rules/': new Uint8Array(), SHA256SUMS: bytes('s'), 'rules/a.yaml': bytes('a') });
  expect([...unzip('p.zip', loose).keys()].sort()).toEqual(['SHA256SUMS', 'rules/a.yaml']);
});

describe('a zip is refused in one line when it', () => {
  test.each([
    ['leads out of the package', '../../etc/cron.d/x', /it has the path "\.\.\/\.\.\/etc\/cron\.d\/x"/],
    ['leads out in the middle', 'rules/../../x', /it has the path/],
    ['has an absolute path', '/etc/passwd', /it has the path "\/etc\/passwd"/],
    ['has a drive', 'C:/x', /it has the path/],
    ['has a backslash', 'rules\\..\\x', /it has the path/],
    ['has a hidden file', '.git/config', /it has the path/],
    ['has a control character', 'a\u001b[31m', /it has the path "a\\u001b\[31m"/],
    ['names a prototype', '__proto__', /it has the path "__proto__"/],
  ])('%s', (_, path, says) => {
    const stand = 'x'.repeat(path.length);
    const harmless = Buffer.from(zipSync({ [stand]: bytes('1'), SHA256SUMS: bytes('s') }));
    const made = Buffer.from(harmless.toString('latin1').replaceAll(stand, path), 'latin1');
    expect(() => unzip('p.zip', made)).toThrow(says);
    expect(() => unzip('p.zip', made)).toThrow(expect.objectContaining({ name: 'UserError' }));
  });

  test('has two files that some systems take for one', () => {
    expect(() => unzip('p.zip', zipSync({ 'a.json': bytes('1'), 'A.json': bytes('2') }))).toThrow(
      /A\.json twice/,
    );
  });

  test('has the same path twice', () => {
    const made = Buffer.from(zipSync({ 'a.json': bytes('1'), 'b.json': bytes('2') }));
    const twice = Buffer.from(made.toString('latin1').replaceAll('b.json', 'a.json'), 'latin1');
    expect(() => unzip('p.zip', twice)).toThrow(/it has a\.json twice/);
  });

  test('is no zip', () => {
    expect(() => unzip('p.zip', bytes('hello'))).toThrow(/it is no zip, or is cut short/);
    expect(() => unzip('p.zip', bytes(''))).toThrow(/it is no zip, or is cut short/);
  });

  test('is cut short, wherever', () => {
    const whole = zip(files);
    for (let length = 0; length < whole.length; length += 1)
      expect(() => unzip('p.zip', whole.subarray(0, length)), String(length)).toThrow(
        /is not an evidence package/,
      );
  });

  test('declares more than a package may hold', () => {
    const made = Buffer.from(zipSync({ a: new Uint8Array(1000), b: new Uint8Array(1000) }));
    expect(() => unzip('p.zip', declaring(made, limits.bytes - 10))).toThrow(
      /more than 20000 files or 2 GiB/,
    );
  });

  test('holds more than it declares: nothing is inflated beyond that', () => {
    const bomb = declaring(Buffer.from(zipSync({ a: new Uint8Array(50_000_000) })), 100);
    let out: PackageFiles | undefined;
    try {
      out = unzip('p.zip', bomb);
    } catch (error) {
      expect(error).toMatchObject({ name: 'UserError' });
    }
    expect(out?.get('a')?.length ?? 100).toBe(100);
  });

  test('has more files than a package may', () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.files + 1 }, (_, i) => [`f${i}`, new Uint8Array()]),
    );
    expect(() => unzip('p.zip', zipSync(many, { level: 0 }))).toThrow(/more than 20000 files/);
  });
});

/** The zip with another unpacked size in every entry of its directory. */
function declaring(made: Buffer, size: number): Buffer {
  const copy = Buffer.from(made);
  for (
    let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = copy.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    copy.writeUInt32LE(size, at + 24);
  return copy;
}
