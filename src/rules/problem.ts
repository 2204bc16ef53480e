import { UserError } from '../model/user-error.ts';

/** One mistake in a rule file or config: `file:line:col code what to change`. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  code: string;
  message: string;
}

const formatProblem = ({ file, line, column, code, message }: Problem): string =>
  `${file}:${line}:${column} ${code} ${message}`;

/** @throws UserError that lists every problem, one a line, when there is any. */
export function refuseProblems(code: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UserError(code, problems.map(formatProblem).join('\n'));
}
