import type { JourneyDependency, ReportJourney } from '../../model/journey.ts';
import { plural } from './format.ts';
import { arrowPaths } from './journey-arrows.ts';
import { type ArrowState, type Boxes, boxesOf } from './journey-boxes.ts';
import { type Draft, draftOf } from './journey-draft.ts';
import { journeyGraph } from './journey-graph.ts';
import { outlineOf } from './journey-outline.ts';
import type { LayOut, Layout, Point } from './layout.ts';
import { visible } from './visible.ts';

export interface PictureView {
  width: number;
  height: number;
  frame: string;
  arrows: { state: ArrowState; path: string }[];
  boxes: BoxView[];
  /** What is not drawn. */
  omitted: string[];
}

interface BoxView extends Omit<Draft, 'width' | 'height'> {
  outline: string;
}

/** A journey while a Region is lost, drawn. Null when it cannot be. */
export function pictureOf(
  journey: ReportJourney,
  {
    dependencies,
    lost,
    layOut,
  }: { dependencies: readonly JourneyDependency[]; lost: string; layOut: LayOut },
): PictureView | null {
  const { boxes, arrows, surviving, others, unmet } = boxesOf(journeyGraph(journey, dependencies, lost));
  const drafts = boxes.map(draftOf);
  const layout = layOut(drafts, arrows);
  if (!layout) return null;
  const states = new Map(arrows.map(({ from, to, state }) => [`${from} ${to}`, state]));
  return {
    ...framed(layout),
    arrows: arrowPaths(layout.arrows.map((one) => ({ ...one, state: states.get(`${one.from} ${one.to}`)! }))),
    boxes: drafts.map((one, at) => placed(one, layout.centres[at] ?? { x: 0, y: 0 })),
    omitted: omittedOf({ surviving, others, unmet }, lost),
  };
}

function omittedOf(
  { surviving, others, unmet }: Pick<Boxes, 'surviving' | 'others' | 'unmet'>,
  lost: string,
): string[] {
  return [
    surviving > 0 &&
      `${plural(surviving, 'thing survives', 'things survive')} and ${surviving === 1 ? 'is' : 'are'} not drawn, so that what breaks can be seen. The list below has all.`,
    others > 0 &&
      `${plural(others, 'thing', 'things')} more that ${others === 1 ? 'does' : 'do'} not survive ${others === 1 ? 'is' : 'are'} not drawn: the list below has all.`,
    unmet > 0 &&
      `Not drawn: ${plural(unmet, 'thing')} that callers do not get to while ${visible(lost)} is lost.`,
  ].filter((text) => text !== false);
}

/** Room for the strokes of boxes at the border. */
const margin = 4;

const framed = ({ width, height }: Layout) => ({
  width: width + 2 * margin,
  height: height + 2 * margin,
  frame: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
});

function placed({ width, height, ...box }: Draft, centre: Point): BoxView {
  const x = centre.x - Math.round(width / 2);
  const y = centre.y - Math.round(height / 2);
  return {
    ...box,
    outline: outlineOf(box, { x, y, width, height }),
    iconX: x + box.iconX,
    iconY: y + box.iconY,
    texts: box.texts.map((text) => ({ ...text, x: x + text.x, y: y + text.y })),
  };
}
