import type {
  DependencyState,
  Fate,
  JourneyBreak,
  JourneyDependency,
  ReportJourney,
  ReportJourneys,
} from '../../src/model/journey.ts';

const regions = ['us-east-1', 'us-west-2'] as const;

/** A dependency that stands like this while us-east-1 is lost and like that while us-west-2 is. */
export function dependency(
  [kind, name, where = '']: [kind: string, name: string, where?: string],
  ...states: (DependencyState | null)[]
): JourneyDependency {
  const told = regions.flatMap((region, at) => {
    const state = states[at] === undefined ? 'survives' : states[at];
    return state === null ? [] : [[region, { state, why: `is ${state} without ${region}` }] as const];
  });
  return { kind, name, where, whenLost: Object.fromEntries(told) };
}

/** A number that these are the dependencies of, with the breaks that follow from them. */
export function journey(
  name: string,
  dependencies: readonly JourneyDependency[],
  { fates = ['answered', 'answered'], flow = 'Main', kind = 'phone-number', notes = [] }: JourneyOptions = {},
): { journey: Omit<ReportJourney, 'dependencies'>; dependencies: readonly JourneyDependency[] } {
  const told = regions.map((region, at) => {
    const withState = (...states: DependencyState[]): JourneyBreak[] =>
      dependencies
        .filter(({ whenLost }) => states.includes(whenLost[region]?.state as DependencyState))
        .map((one) => ({
          dependency: one.name,
          kind: one.kind,
          where: one.where,
          why: one.whenLost[region]!.why,
        }));
    const outcome = {
      fate: fates[at] ?? 'answered',
      breaks: withState('lost', 'degraded'),
      open: withState('unknown'),
      agents: fates[at] === 'unknown' ? null : fates[at] === 'dead' ? 0 : 12,
    };
    return [region, outcome];
  });
  return {
    journey: {
      id: `id of ${name}`,
      entry: { kind, name, flow },
      account: '111122223333',
      region: 'us-east-1',
      instance: { id: '8f1c2d3e', alias: 'meridian' },
      whenLost: Object.fromEntries(told),
      notes,
    },
    dependencies,
  };
}

interface JourneyOptions {
  /** While us-east-1 is lost, and while us-west-2 is. */
  fates?: [Fate, Fate];
  flow?: string | null;
  kind?: ReportJourney['entry']['kind'];
  notes?: string[];
}

/** Journeys as a report holds them: dependencies that several share are there once. */
export function reportJourneys(all: readonly ReturnType<typeof journey>[]): ReportJourneys {
  const dependencies: JourneyDependency[] = [];
  const places = new Map<string, number>();
  const placeOf = (one: JourneyDependency): number => {
    const key = JSON.stringify(one);
    const place = places.get(key) ?? dependencies.push(one) - 1;
    places.set(key, place);
    return place;
  };
  const list = all.map((one) => ({ ...one.journey, dependencies: one.dependencies.map(placeOf) }));
  return { list, dependencies };
}

const turns: [Fate, Fate][] = [
  ['dead', 'answered'],
  ['degraded', 'answered'],
  ['answered', 'answered'],
  ['unknown', 'dead'],
  ['answered', 'answered'],
];

/** Ways into a believable contact centre, some of each fate; `names` makes every name of them. */
export function sampleJourneys(size = 20, names: (name: string) => string = (name) => name): ReportJourneys {
  return reportJourneys(Array.from({ length: size }, (_, at) => sampleJourney(at, names)));
}

function sampleJourney(at: number, names: (name: string) => string): ReturnType<typeof journey> {
  const fates = turns[at % turns.length]!;
  const line = names(`Line ${Math.floor(at / 3)}`);
  const flow = names(`Inbound ${line}`);
  const bad: DependencyState =
    fates[0] === 'dead'
      ? 'lost'
      : fates[0] === 'answered'
        ? 'survives'
        : fates[0] === 'unknown'
          ? 'unknown'
          : 'degraded';
  const lookup = names('meridian-caller-lookup:live');
  const bot = names('spanish-assistant');
  const hook = names('meridian-bot-fulfilment');
  const module = names('Identify the caller');
  return journey(
    at % 7 === 6 ? flow : names(`+1800555${String(1000 + at)}`),
    [
      dependency(
        ['traffic distribution group', names(`group ${at % 4}`)],
        'survives',
        fates[1] === 'dead' ? 'lost' : 'survives',
      ),
      dependency(['instance', names('meridian')]),
      dependency(['module', module, `${flow} › ${names('Identify')}`]),
      dependency(['lambda', lookup, `${module} › ${names('Ask caller-lookup')}`], bad),
      dependency(
        ['table', names('meridian-caller-profiles'), `lambda ${lookup}`],
        bad === 'degraded' ? 'lost' : 'survives',
      ),
      dependency(['lex-bot', bot, `${flow} › ${names('Talk')}`]),
      dependency(['code hook', hook, `lex-bot ${bot}`]),
      dependency(['table', names('meridian-fnol-sessions'), `code hook ${hook}`]),
      dependency(['flow', names(`Queue ${line}`), `${flow} › ${names('Wait')}`]),
      dependency(['prompt', names('music.wav'), `${names(`Queue ${line}`)} › ${names('Play')}`]),
      dependency(['prompt', names(`greeting ${at % 9}`), `${flow} › ${names('Greet')}`]),
      dependency(['hours', names('Service hours'), `${flow} › ${names('Open')}`]),
      ...Array.from({ length: 6 + (at % 5) }, (_, n) =>
        dependency(['queue', names(`Queue ${line} ${n}`), `${flow} › ${names(`Choose ${n}`)}`]),
      ),
    ],
    {
      fates,
      flow,
      kind: at % 7 === 6 ? 'flow' : 'phone-number',
      notes: at % 7 === 6 ? ['Whether chats ask the other Region, nothing in AWS shows.'] : [],
    },
  );
}
