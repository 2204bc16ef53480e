import type { Evidence } from '../../evidence/evidence.ts';
import { decode, layout, type PackageFiles } from '../../evidence/layout.ts';
import { predicateType, type Statement, statementOf } from '../../evidence/statement.ts';
import { type Check, failed, ok } from './check.ts';

const name = 'statement';

/** Whether the in-toto statement says of this package, all of it and nothing else, what is true of it. */
export function statementCheck(files: PackageFiles, evidence: Evidence): Check {
  const statement = parsed(files.get(layout.statement));
  if (statement === undefined)
    return failed(name, `${layout.statement} is missing or no in-toto statement of version 1`);
  if (statement.predicateType !== predicateType)
    return failed(name, `${layout.statement} has a predicate of another type than ${predicateType}`);
  const wanted = statementOf(files, evidence);
  const wrong = (['subject', 'predicate'] as const).filter(
    (part) => JSON.stringify(statement[part]) !== JSON.stringify(wanted[part]),
  );
  return wrong.length === 0
    ? ok(name, `in-toto, of the manifest and ${wanted.subject.length - 1} files`)
    : failed(name, `the ${wrong.join(' and the ')} of ${layout.statement} do not fit this package`);
}

function parsed(bytes: Uint8Array | undefined): Statement | undefined {
  try {
    const value = JSON.parse(bytes === undefined ? '' : decode(bytes)) as Statement | null;
    return value?._type === 'https://in-toto.io/Statement/v1' ? value : undefined;
  } catch {
    return undefined;
  }
}
