/** A fast generator of repeatable numbers (mulberry32), so that a failure names the seed that shows it again. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const oddValues: (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1e308,
  () => '',
  () => [],
  () => ({}),
  () => [[[[[]]]]],
  () => ({ Actions: {} }),
  () => '$.Attributes.x',
  () => "$.FlowAttributes.['a b']",
  () => 'arn:aws:lambda:us-east-1:123456789012:function:f',
  () => 'arn:::::',
  () => `$${'{X}'}{{y}}$.AwsRegion`,
  () => '\u001b[31m\u0000\ud800',
  () => JSON.parse('{"__proto__":{"Identifier":"p"},"constructor":1,"toString":"x"}') as Json,
];
const oddTexts = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\n',
  '\u0000',
  '\ufeff',
  'null',
  '1e999',
  '\\ud800',
  '"a":',
];

/** One to four changes to a document, anywhere in it: values replaced, dropped, copied elsewhere, renamed. */
export function mutateJson(text: string, pick: (below: number) => number): string {
  const root = { root: JSON.parse(text) as Json };
  const containers = containersOf(root);
  for (let times = 1 + pick(4); times > 0; times -= 1) {
    const container = containers[pick(containers.length)]!;
    const names = Object.keys(container);
    const name = names[pick(Math.max(1, names.length))];
    if (name === undefined) continue;
    const other = containers[pick(containers.length)]!;
    const change = pick(6);
    if (change === 0) delete container[name];
    else if (change === 1) container[name] = oddValues[pick(oddValues.length)]!();
    else if (change === 2) container[name] = other[Object.keys(other)[0] ?? ''] ?? null;
    else if (change === 3) container[`${name}x`] = container[name]!;
    else if (change === 4 && Array.isArray(container)) container.push(container[Number(name)]!);
    else if (typeof container[name] === 'string') container[name] = swap(container[name], pick);
  }
  return stringify(root.root);
}

function swap(text: string, pick: (below: number) => number): string {
  const at = pick(text.length + 1);
  return text.slice(0, at) + oddTexts[pick(oddTexts.length)] + text.slice(at + pick(3));
}

/** Changes to the text itself: cut, doubled, characters put in or flipped. Most are no JSON any more. */
export function mutateText(text: string, pick: (below: number) => number): string {
  const at = pick(text.length + 1);
  const change = pick(4);
  if (change === 0) return text.slice(0, at);
  if (change === 1) return text.slice(0, at) + text.slice(at + pick(50));
  if (change === 2) return text.slice(0, at) + text.slice(pick(text.length + 1));
  return swap(text, pick);
}

/** Every object and list of the document; also of the flow inside of `Content`, whose text is written back. */
function containersOf(root: { [name: string]: Json }): { [name: string]: Json }[] {
  const found: { [name: string]: Json }[] = [];
  const stack: Json[] = [root];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const object = value as { [name: string]: Json };
    found.push(object);
    if (typeof object.Content === 'string') object.Content = { inner: JSON.parse(object.Content) as Json };
    stack.push(...Object.values(object));
  }
  return found;
}

/** Values that were copied into themselves become text, for JSON has no cycles. */
function stringify(value: Json): string {
  const open = (content: Json): Json =>
    typeof content === 'object' && content !== null && 'inner' in content
      ? JSON.stringify((content as { inner: Json }).inner)
      : content;
  try {
    return (
      JSON.stringify(
        typeof value === 'object' && value !== null && 'Content' in value
          ? { ...value, Content: open((value as { Content: Json }).Content) }
          : value,
      ) ?? 'null'
    );
  } catch {
    return '{"Actions":"cyclic"}';
  }
}
