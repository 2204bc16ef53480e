export interface Attributes {
  [name: string]: string | number;
}

/** An element with the elements, if any, that it holds; one a line. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const opened = `<${name}${written.join('')}`;
  if (children.length === 0) return `${opened}/>`;
  return `${opened}>\n${children.map(indented).join('\n')}\n</${name}>`;
}

/** An element that holds text, line breaks as they are. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  element(name, attributes).replace(/\/>$/, () => `>${escaped(text)}</${name}>`);

/** Text is never indented: it would gain blanks. A line that begins an element does so with a tag. */
const indented = (xml: string): string => xml.replace(/^(?= *<)/gm, '  ');

/** Characters that XML 1.0 forbids are spelt out before (presentable.ts); a reader folds line breaks in attributes. */
const escaped = (text: string): string => text.replace(/[<>&"'\n\t]/g, (sign) => entities[sign]!);

const entities: { [sign: string]: string } = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};
