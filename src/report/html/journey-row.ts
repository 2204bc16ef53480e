import type { Fate, JourneyBreak, ReportJourney, ReportJourneys } from '../../model/journey.ts';
import { count, plural } from './format.ts';
import { outcomeOf, partAnchor } from './journey-cases.ts';
import { caseKey, type Drawn, mostPictures } from './journey-drawn.ts';
import { dependenciesOf } from './journey-graph.ts';
import { entryKinds, fateIcons, fateLabels, kindLabel } from './journey-labels.ts';
import { type NeedsView, needsView } from './journey-needs.ts';
import { type PictureView, pictureOf } from './journey-picture.ts';
import type { LayOut } from './layout.ts';
import { visible, visibleProse } from './visible.ts';

export interface JourneyView {
  anchor: string;
  fate: Fate;
  icon: string;
  label: string;
  name: string;
  flow: string;
  place: string;
  /** The first thing that breaks, or that nobody can tell about. */
  first: BreakView | null;
  /** Where that is, and how many follow. */
  second: string;
  agents: string;
  breaks: BreakView[];
  open: BreakView[];
  /** What is lost and does not keep callers from being served. */
  besides: BreakView[];
  notes: string[];
  picture: (PictureView & { id: string; title: string; described: string }) | null;
  noPicture: string;
  needs: NeedsView | null;
  /** Where the list of what it depends on stands, when that is not here. */
  needsAnchor: string;
}

interface BreakView {
  kind: string;
  name: string;
  where: string;
  why: string;
}

/** What every row is made from. */
export interface Told {
  journeys: ReportJourneys;
  regions: readonly string[];
  /** Whether rows name their account. */
  several: boolean;
  layOut: LayOut | undefined;
  /** Null when nothing is drawn. */
  drawn: Drawn | null;
}

export function journeyView(
  told: Told,
  { journey, number, lost, at }: { journey: ReportJourney; number: number; lost: string; at: number },
): JourneyView {
  const { fate, breaks, open, agents } = outcomeOf(journey, lost)!;
  const anchor = at === 0 ? `journey-${number + 1}` : `journey-${number + 1}-${partAnchor(at)}`;
  const needsAnchor = `needs-${number + 1}`;
  const decisive = fate === 'unknown' ? [...open, ...breaks] : [...breaks, ...open];
  const name = visible(journey.entry.name);
  const isDrawn = told.drawn?.keys.has(caseKey(lost, number)) ?? false;
  const picture =
    isDrawn && told.layOut
      ? pictureOf(journey, { dependencies: told.journeys.dependencies, lost, layOut: told.layOut })
      : null;
  return {
    anchor,
    fate,
    icon: fateIcons[fate],
    label: fateLabels[fate],
    name,
    flow: flowOf(journey),
    place: placeOf(journey, told.several),
    first: decisive[0] ? breakView(decisive[0]) : null,
    second: secondLine(decisive),
    agents: agentsText(fate, agents),
    breaks: breaks.map(breakView),
    open: open.map(breakView),
    besides: besidesOf(journey, { told, lost }).map(breakView),
    notes: journey.notes.map(visibleProse),
    picture: picture && {
      ...picture,
      id: `picture-${anchor}`,
      title: `${name} while ${visible(lost)} is lost: ${fate}`,
      described: needsAnchor,
    },
    noPicture: told.drawn && !picture ? noPicture(isDrawn) : '',
    needs:
      at === 0
        ? needsView(dependenciesOf(journey, told.journeys.dependencies), {
            anchor: needsAnchor,
            regions: told.regions,
          })
        : null,
    needsAnchor,
  };
}

/** What surviving dependencies need and lose; what breaks names its own needs. */
function besidesOf(journey: ReportJourney, { told, lost }: { told: Told; lost: string }): JourneyBreak[] {
  const met = dependenciesOf(journey, told.journeys.dependencies).flatMap((dependency) => {
    const standing = Object.hasOwn(dependency.whenLost, lost) ? dependency.whenLost[lost] : undefined;
    return standing ? [{ ...dependency, ...standing }] : [];
  });
  const surviving = new Set(
    met.filter(({ state }) => state === 'survives').map(({ kind, name }) => `${kind} ${name}`),
  );
  return met
    .filter(({ state, where }) => (state === 'lost' || state === 'degraded') && surviving.has(where))
    .map(({ kind, name, where, why }) => ({ kind, dependency: name, where, why }));
}

const noPicture = (tried: boolean): string =>
  tried
    ? 'This picture could not be arranged; the list says the same.'
    : `Not drawn: this page has room for ${mostPictures} pictures, and the worst cases come first.`;

function secondLine([first, ...others]: readonly JourneyBreak[]): string {
  const where = first ? breakView(first).where : '';
  return [
    ...(where === '' ? [] : [`at ${where}`]),
    ...(others.length > 0 ? [`and ${count(others.length)} more`] : []),
  ].join(', ');
}

export function flowOf({ entry, region }: ReportJourney): string {
  if (entry.flow === null) return `no flow is known in ${visible(region)}`;
  return entry.kind === 'flow' && entry.flow === entry.name ? entryKinds.flow : visible(entry.flow);
}

const placeOf = ({ instance, account, region }: ReportJourney, several: boolean): string =>
  [instance.alias ?? instance.id, region, ...(several ? [account] : [])].map(visible).join(' · ');

function agentsText(fate: Fate, agents: number | null): string {
  if (agents === null) return 'agents not known';
  if (agents === 0) return 'no agents';
  return fate === 'dead' ? `${plural(agents, 'agent')}, out of reach` : plural(agents, 'agent');
}

/** A flow that is not there is its own place. */
const breakView = ({ kind, dependency, where, why }: JourneyBreak): BreakView => ({
  kind: kindLabel(visible(kind)),
  name: visible(dependency),
  where: where === dependency ? '' : visible(where),
  why: visibleProse(why),
});
