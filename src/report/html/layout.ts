/** A box by its size, in pixels. */
export interface Sized {
  width: number;
  height: number;
}

/** Where boxes lie, by their centres, and how arrows run. */
export interface Layout extends Sized {
  centres: Point[];
  /** The points of Bézier curves, and the point that the arrow ends at. */
  arrows: { from: number; to: number; curve: Point[]; end: Point }[];
}

export interface Point {
  x: number;
  y: number;
}

/** Arranges boxes from left to right. Null when they cannot be arranged. */
export type LayOut = (
  boxes: readonly Sized[],
  arrows: readonly { from: number; to: number }[],
) => Layout | null;

/**
 * Graphviz arranges pictures; only sizes and numbers are handed to it, so that no name of the account can reach its
 * parser. It is 1.4 MB, and therefore loaded when there is something to draw.
 */
export async function loadLayOut(): Promise<LayOut> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return (boxes, arrows) => {
    const result = viz.render(graphOf(boxes, arrows), { format: 'json0', engine: 'dot', yInvert: true });
    return result.status === 'success' ? readLayout(JSON.parse(result.output)) : null;
  };
}

const pointsPerInch = 72;

/** In Graphviz's own language, https://graphviz.org/doc/info/lang.html */
const graphOf = (boxes: readonly Sized[], arrows: readonly { from: number; to: number }[]): string =>
  [
    'digraph {',
    'graph [rankdir=LR nodesep=0.14 ranksep=0.5 pad=0 ordering=out]',
    'node [shape=box fixedsize=true label=""]',
    ...boxes.map(
      ({ width, height }, at) => `${at} [width=${width / pointsPerInch} height=${height / pointsPerInch}]`,
    ),
    ...arrows.map(({ from, to }) => `${from} -> ${to}`),
    '}',
  ].join('\n');

/** https://graphviz.org/docs/outputs/json/ and, for `pos`, https://graphviz.org/docs/attr-types/splineType/ */
interface Drawn {
  bb: string;
  objects?: { _gvid: number; name: string; pos: string }[];
  edges?: { tail: number; head: number; pos: string }[];
}

function readLayout({ bb, objects = [], edges = [] }: Drawn): Layout {
  const [left = 0, top = 0, right = 0, bottom = 0] = bb.split(',').map(Number);
  const origin = { x: Math.min(left, right), y: Math.min(top, bottom) };
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x: Math.round(x - origin.x), y: Math.round(y - origin.y) };
  };
  const centres = objects.toSorted((a, b) => Number(a.name) - Number(b.name)).map(({ pos }) => point(pos));
  const numbers = new Map(objects.map(({ _gvid, name }) => [_gvid, Number(name)]));
  return {
    width: Math.ceil(Math.abs(right - left)),
    height: Math.ceil(Math.abs(bottom - top)),
    centres,
    arrows: edges.map(({ tail, head, pos }) => {
      const [first = '', ...rest] = pos.split(' ');
      const ends = first.startsWith('e,');
      const curve = (ends ? rest : [first, ...rest]).map(point);
      const end = ends ? point(first.slice(2)) : curve.at(-1)!;
      return { from: numbers.get(tail) ?? 0, to: numbers.get(head) ?? 0, curve, end };
    }),
  };
}
