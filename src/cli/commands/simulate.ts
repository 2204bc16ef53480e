import type { Fate } from '../../model/journey.ts';
import type { Command } from '../command.ts';
import { awsFlags, ruleFlags, talkFlags } from '../flags.ts';
import type { Host } from '../host.ts';
import type { Settings, SharedFlags } from '../settings.ts';

interface Flags extends Omit<SharedFlags, 'format' | 'failOn'> {
  estate?: string;
  lose: string;
  format: 'text' | 'json';
  failOn: 'dead' | 'degraded' | 'never';
}

export const simulateCommand: Command<Flags> = {
  command: 'simulate [estate]',
  describe: 'Which callers would still be answered if a Region were lost, and what breaks for the others',
  builder: {
    estate: { type: 'string', describe: 'Estate file of a scan (default: read the account now)' },
    lose: {
      type: 'string',
      demandOption: true,
      requiresArg: true,
      describe: 'Region that is lost: its name, primary or recovery',
    },
    format: { choices: ['text', 'json'], describe: 'How to print', default: 'text' },
    'fail-on': {
      choices: ['dead', 'degraded', 'never'],
      describe: 'Exit with 1 when a journey ends so, or worse',
      default: 'never',
    },
    config: ruleFlags.config,
    ...awsFlags,
    ...talkFlags,
  },
  run: runSimulation,
};

const failing: { [failOn: string]: readonly Fate[] } = {
  never: [],
  dead: ['dead'],
  degraded: ['dead', 'degraded'],
};

async function runSimulation(host: Host, flags: Flags): Promise<number> {
  const [{ simulate, simulationNeeds }, { registry }, { exitCodes }, { settingsFrom }] = await Promise.all([
    import('../../evaluate/simulate.ts'),
    import('../../resources/index.ts'),
    import('../exit-codes.ts'),
    import('../settings.ts'),
  ]);
  const { format: _, failOn: __, ...shared } = flags;
  const settings = settingsFrom(shared, host);
  const estate = await estateOf(host, { path: flags.estate, settings }, simulationNeeds);
  const simulation = simulate(registry, estate, flags.lose, settings.rules.objectives);
  if (flags.format === 'json') host.stdout(`${JSON.stringify(simulation, null, 2)}\n`);
  else host.stdout((await import('../../report/simulation-text.ts')).renderSimulation(simulation, host));
  const failed = simulation.journeys.some(({ fate }) => failing[flags.failOn]!.includes(fate));
  return failed ? exitCodes.findings.code : exitCodes.clean.code;
}

async function estateOf(
  host: Host,
  { path, settings }: { path: string | undefined; settings: Settings },
  mentions: { type: string; member: string }[],
) {
  if (path !== undefined) return (await import('../../snapshot/read-estate.ts')).readEstate(path);
  const { collect } = await import('../collect-flow.ts');
  return collect(host, settings, [{ mentions }]);
}
