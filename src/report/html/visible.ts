/**
 * Names and tags come from the account and may try to deceive a reader: a right-to-left override turns
 * a name around, a zero-width character makes two names look alike. Every character that is drawn as
 * nothing is therefore written out, as in `⟨U+202E⟩`. Escaping for HTML is the template's work.
 */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, spell);
}

/** As {@link visible}, keeping line breaks and tabs; for text that is shown over several lines. */
export function visibleLines(text: string): string {
  return plainLines.test(text) ? text : text.replaceAll('\r\n', '\n').replace(invisibleButLayout, spell);
}

/** One line of prose: line breaks are spaces. */
export function visibleProse(text: string): string {
  return visible(text.trim().replace(/\s*\n\s*/g, ' '));
}

/** Nearly every text, and quick to tell. */
const plain = /^[ -~\u2013\u2019\u2026]*$/;
const plainLines = /^[\n\t -~\u2013\u2019\u2026]*$/;
const drawnAsNothing =
  '\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0';
const invisible = new RegExp(`[\\p{Cc}${drawnAsNothing}]`, 'gu');
const invisibleButLayout = new RegExp(
  `[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f${drawnAsNothing}]`,
  'gu',
);

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
