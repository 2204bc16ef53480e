import { MalformedAnswer } from '../field-type.ts';
import { iam } from './service.ts';

/** IAM makes a report at most every four hours, and the first one takes it some seconds. */
export const credentialReport = iam.call('GetCredentialReport', {
  actions: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
  prepare: {
    operation: 'GenerateCredentialReport',
    ready: ({ State }) => State === 'COMPLETE',
    waitMs: 1000,
    attempts: 60,
  },
});

/** Reads a cell of a row by the name of its column; `undefined` where the report says that there is nothing. */
export type Cell = (column: string) => string | undefined;

/** How the report writes that a value does not exist, is not known to have occurred, or cannot exist. */
const nothing = new Set(['N/A', 'no_information', 'not_supported', '']);

/**
 * Parses the report's CSV, one cell reader a row.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 * @throws MalformedAnswer when a row does not fit the header, so that no value lands in a wrong column.
 */
export function parseReport(content: Uint8Array | undefined): Cell[] {
  if (content === undefined) throw new MalformedAnswer('the answer lacks the credential report');
  const lines = new TextDecoder()
    .decode(content)
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const [columns = [], ...rows] = lines.map(cellsOf);
  const positions = new Map(columns.map((column, i) => [column, i]));
  return rows.map((cells) => {
    if (cells.length !== columns.length)
      throw new MalformedAnswer(
        `a row of the credential report has ${cells.length} cells, not ${columns.length}`,
      );
    return (column) => {
      const position = positions.get(column);
      if (position === undefined) throw new MalformedAnswer(`the credential report has no column ${column}`);
      const cell = cells[position]!;
      return nothing.has(cell) ? undefined : cell;
    };
  });
}

/** User names may contain commas, so cells may be quoted. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
