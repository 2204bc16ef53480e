/**
 * Something that the user can fix: one line that says what is wrong, where, and what to do. The command
 * line prints it without a stack and exits with 2.
 */
export class UserError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
  }
}
