import type { Unread } from './provenance.ts';
import type { Estimate, ReportRecovery } from './recovery.ts';

/**
 * What a caller meets while a Region is lost. `answered`: nothing on the way breaks. `degraded`: something breaks, and
 * callers still reach a person (or, where no person ever answers, still hear something useful). `dead`: they do not.
 * `unknown`: it depends on what could not be read or is decided while a contact is in the flow.
 */
export type Fate = 'answered' | 'degraded' | 'dead' | 'unknown';

/** `degraded`: it is there, and something that it needs in turn is not. */
export type DependencyState = 'survives' | 'lost' | 'degraded' | 'unknown';

/** Something outside of the contact's own path that the path uses. */
export interface JourneyDependency {
  /** `lambda`, `lex-bot`, `queue`, `prompt`, `table` … */
  kind: string;
  name: string;
  /** Flow and action that use it; empty for what the entry itself needs. */
  where: string;
  /** How it stands while each Region is lost. */
  whenLost: { [region: string]: { state: DependencyState; why: string } };
}

/** Something that breaks on a journey. */
export interface JourneyBreak {
  dependency: string;
  kind: string;
  where: string;
  why: string;
}

/** What becomes of a journey while one Region is lost. */
export interface JourneyOutcome {
  fate: Fate;
  /** In the order in which a contact meets them; the first one decides most. */
  breaks: JourneyBreak[];
  /** What nobody can tell about: what could not be read, and what is decided while a contact is in the flow. */
  open: JourneyBreak[];
  /** Why the fate is unknown; empty where it is known. */
  unread: Unread[];
  /** Why `open` is so. */
  openUnread: Unread[];
  /** Agents who answer its queues in the Region that is left; null when that could not be read. */
  agents: number | null;
  agentsUnread: Unread[];
}

/** One way into the contact centre and everything that it leads to. */
export interface Journey {
  /** Phone number, address or flow, by id. */
  id: string;
  entry: {
    kind: 'phone-number' | 'address' | 'flow';
    /** The number as people dial it, the address, or the name of the flow. */
    name: string;
    /** Name of the first flow; null when none is started. */
    flow: string | null;
  };
  account: string;
  /** Region that serves it while nothing is lost. */
  region: string;
  instance: { id: string; alias: string | null };
  /** Ids of the queues that it leads to. */
  queues: string[];
  /** Positions in the list of dependencies that journeys share. */
  dependencies: number[];
  /** By the Region that is lost. */
  whenLost: { [region: string]: JourneyOutcome };
  /** What configuration cannot show, such as whether a chat client switches Regions. */
  notes: string[];
}

/** Journeys as a report tells them; `dependencies` of a journey are positions in the list that they share. */
export interface ReportJourneys {
  list: ReportJourney[];
  dependencies: JourneyDependency[];
}

export interface ReportJourney extends Omit<Journey, 'queues' | 'whenLost'> {
  whenLost: { [region: string]: Pick<JourneyOutcome, 'fate' | 'breaks' | 'open' | 'agents'> };
}

/** What a lost Region means for callers. */
export interface Simulation {
  lost: string;
  /** Region that is left. */
  left: string;
  journeys: SimulatedJourney[];
  /** What has to happen before somebody answers again, by instance: the estimate of one of its ways in that live on. */
  recovery: {
    instance: { id: string; alias: string | null };
    entry: string;
    estimate: Estimate;
  }[];
  /** Recovery times and points, against the objectives of ringdown.yaml. */
  estimates: ReportRecovery;
  /** Where there may be ways in that nobody saw. */
  unseen: { where: string; why: string }[];
}

export interface SimulatedJourney {
  id: string;
  entry: string;
  kind: Journey['entry']['kind'];
  flow: string | null;
  account: string;
  instance: { id: string; alias: string | null };
  fate: Fate;
  breaks: JourneyBreak[];
  /** What nobody can tell about. */
  open: JourneyBreak[];
  agents: number | null;
  notes: string[];
}
