import type { RuleFile } from '../load.ts';
import { type Problem, refuseProblems } from '../problem.ts';
import { schemaCheck } from '../validate.ts';
import { parseYaml, type YamlSource } from '../yaml-source.ts';

/**
 * Parses and checks files of one kind, one record a file, sorted by id.
 * @throws UserError `code` with every problem of every file, one a line.
 */
export function loadRecords<T extends { id: string }>({
  code,
  schema,
  files,
  read,
  lint,
}: {
  code: string;
  schema: object;
  files: readonly RuleFile[];
  /** Makes a record of a file that the schema accepts. */
  read: (source: YamlSource, path: string) => T;
  /** What the schema cannot say of it. */
  lint: (source: YamlSource, record: T) => Problem[];
}): T[] {
  const check = schemaCheck(schema);
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  const records: T[] = [];
  for (const { path, text } of files) {
    const source = parseYaml(path, text);
    const broken = source.problems.length > 0 ? source.problems : check(source);
    problems.push(...broken);
    if (broken.length > 0) continue;
    const record = read(source, path);
    problems.push(...lint(source, record));
    const before = first.get(record.id);
    if (before !== undefined)
      problems.push(source.problemAt(['id'], 'duplicate-id', `${record.id} is also defined in ${before}`));
    first.set(record.id, before ?? path);
    records.push(record);
  }
  refuseProblems(code, problems);
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}
