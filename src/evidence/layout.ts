/** The files of an evidence package by their paths inside it, `/` between folders. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Where each thing is; folders hold one file a rule, framework or exception. */
export const layout = {
  readme: 'README.md',
  record: 'evidence.json',
  report: 'report.json',
  page: 'report.html',
  table: 'report.csv',
  estate: 'estate.ndjson.gz',
  calls: 'calls.csv',
  completeness: 'completeness.md',
  data: 'personal-data.md',
  digests: 'digests.json',
  baseline: 'baseline/report.json',
  manifest: 'SHA256SUMS',
  statement: 'statement.intoto.json',
  envelope: 'statement.dsse.json',
} as const;

/** What the manifest does not list: itself, and what is said of it. */
export const outsideManifest: ReadonlySet<string> = new Set([
  layout.manifest,
  layout.statement,
  layout.envelope,
]);

/** Of a package as it is written and read; a larger one is refused. Bytes are those of all files, unpacked. */
export const limits = { files: 20_000, bytes: 2 ** 31 - 1, estate: 2 ** 31 - 1 } as const;

/**
 * Whether a path stays inside the package on every system: plain ASCII, no dot in front, no `..`, no drive, no
 * backslash.
 */
export const isSafePath = (path: string): boolean =>
  path.length <= 250 && /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/.test(path);

/** A file name that {@link isSafePath} accepts. */
export const safeName = (name: string): string =>
  name
    .replace(/[^\w.-]/g, '_')
    .replace(/^[^A-Za-z0-9]/, 'x')
    .slice(-120);

export const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
