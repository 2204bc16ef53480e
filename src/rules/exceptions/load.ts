import type { RuleFile } from '../load.ts';
import { loadRecords } from '../records/load-records.ts';
import { type Exception, type ExceptionFile, exceptionOf } from './exception.ts';
import { type Grounds, lintException } from './lint.ts';

/**
 * Parses and checks exceptions, sorted by id.
 * @throws UserError `invalid-exceptions` with every problem of every file, one a line.
 */
export const loadExceptions = (schema: object, files: readonly RuleFile[], grounds: Grounds): Exception[] =>
  loadRecords({
    code: 'invalid-exceptions',
    schema,
    files,
    read: ({ value }) => exceptionOf(value as ExceptionFile),
    lint: (source, exception) => lintException(source, exception, grounds),
  });
