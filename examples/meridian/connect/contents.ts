import {
  type TestCase,
  testCasesIn,
  type Unmirrored,
  unmirroredIn,
  viewsIn,
} from '../associated/unmirrored.ts';
import { type Flow, flowsIn, modulesIn } from '../flows/flows.ts';
import { inbound, type Line, lines } from '../flows/lines.ts';
import { otherFlows } from '../flows/other-flows.ts';
import { calledByFlows, type LambdaFunction } from '../lambda/functions.ts';
import { aliasArn, type Bot } from '../lex/bots.ts';
import { type Ago, bothRegions } from '../place.ts';
import { type Agent, agentsIn, teams } from '../routing/agents.ts';
import { type Hours, hoursIn } from '../routing/hours.ts';
import { profilesIn, type RoutingProfile } from '../routing/profiles.ts';
import { type Queue, queuesIn } from '../routing/queues.ts';
import { type SecurityProfile, securityProfilesIn } from '../routing/security-profiles.ts';
import {
  type Attribute,
  attributesIn,
  type HierarchyGroup,
  hierarchyIn,
  type Named,
  promptsIn,
  type QuickConnect,
  quickConnectsIn,
  type Status,
  statusesIn,
} from '../routing/small-lists.ts';
import type { Home } from './home.ts';
import { instanceIdOf } from './instances.ts';

/** What an instance holds, as one Region has it. */
export interface Contents extends Unmirrored {
  /** Its id, and where it is. */
  instance: string;
  home: Home;
  flows: Flow[];
  modules: Flow[];
  queues: Queue[];
  profiles: RoutingProfile[];
  agents: Agent[];
  hours: Hours[];
  quickConnects: QuickConnect[];
  prompts: Named[];
  statuses: Status[];
  hierarchy: HierarchyGroup[];
  attributes: Attribute[];
  securityProfiles: SecurityProfile[];
  views: Named[];
  testCases: TestCase[];
  /** ARNs of the functions and bot aliases that flows may use. */
  functions: string[];
  bots: string[];
  /** Names of bots of Lex V1, where there still are any. */
  oldBots?: string[];
  /** Which flow a number starts, by the last digits of the number. */
  numberFlows: { end: string; flow: string }[];
}

export interface Services {
  functions: readonly LambdaFunction[];
  bots: readonly Bot[];
}

/** The pair: what is mirrored is the same in both Regions, and the rest was set up twice. */
export const contentsOf = (services: Services, ago: Ago): Contents[] =>
  bothRegions.map((region) => contentsIn({ name: 'meridian', region }, services, ago));

interface Part {
  some: readonly Line[];
  others: typeof otherFlows;
  profiles: RoutingProfile[];
}

/** What an instance has that takes calls for these lines: all of them, when none are named. */
export function contentsIn(
  home: Home,
  { functions, bots }: Services,
  ago: Ago,
  { some = lines, others = otherFlows, profiles = profilesIn(home) }: Partial<Part> = {},
): Contents {
  const here = ({ region }: { region: string }) => region === home.region;
  return {
    ...{ instance: instanceIdOf(home.name), home, profiles, agents: agentsIn(home, profiles) },
    ...{ flows: flowsIn(home, some, others), modules: modulesIn(home) },
    ...{ queues: queuesIn(home), hours: hoursIn(home, ago), quickConnects: quickConnectsIn(home) },
    ...{ prompts: promptsIn(home), statuses: statusesIn(home), hierarchy: hierarchyIn(home, teams) },
    ...{ attributes: attributesIn(), securityProfiles: securityProfilesIn(home) },
    ...{ views: viewsIn(home), testCases: testCasesIn(home), ...unmirroredIn(home) },
    functions: calledByFlows(functions.filter(here)),
    bots: bots.filter(here).map(aliasArn),
    numberFlows: some.flatMap(({ ends, name }) => ends.map((end) => ({ end, flow: inbound(name) }))),
  };
}
