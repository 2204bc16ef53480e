import { visible } from './html/visible.ts';

/** One line as RFC 4180 has it, safe to open in a spreadsheet. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Line breaks are written out, so that a line is a finding for tools that know nothing of quotes. */
function cell(text: string): string {
  const safe = guarded(visible(text));
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A spreadsheet computes a cell that begins with one of these, be it after a space or in its full-width form
 * (https://owasp.org/www-community/attacks/CSV_Injection); an apostrophe makes it text.
 */
const guarded = (text: string): string => (/^[\s'"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);
