// Adds the optional packages of other platforms to package-lock.json. npm leaves them out when it installs over
// an existing tree (https://github.com/npm/cli/issues/4828), and then `npm ci` refuses the lock file elsewhere.
// Run after every change of a dependency; test/lock-file.test.ts notices when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = { ...lock.packages };
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(optionalDependencies))
    if (!packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      packages[`node_modules/${name}`] = entry(name, range, dev);

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

function entry(name, range, dev) {
  const words = name.split('/').at(-1);
  const has = (word) => new RegExp(`(^|-)${word}(-|$)`).test(words);
  const system = name === 'fsevents' ? 'darwin' : systems.find(has);
  const processor = processors.find(has);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    optional: true,
    ...(dev && { dev }),
    ...(system && { os: [system] }),
    ...(processor && { cpu: [processor] }),
    ...(libc && { libc }),
  };
}
