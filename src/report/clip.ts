/** At most so many UTF-16 units, with an ellipsis where text was left out; never half of a character. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const halved = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, halved ? end - 1 : end)}…`;
}

/** Text on one line: what formats without line breaks in a value take. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
