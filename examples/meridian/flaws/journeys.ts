import { bothRegions, recovery } from '../place.ts';
import { pair } from './contents.ts';
import type { Flaw } from './flaw.ts';
import { bindTo, block, inFlow } from './flows.ts';

/** What shows only to somebody who follows a caller. */
export const journeyFlaws: readonly Flaw[] = [
  inFlow(
    'Hearing and speech relay',
    'Written during a drill, with the console showing the other Region',
    (actions) => bindTo(recovery, block(actions, 'Ask relay-options')),
  ),
  {
    why: 'Two of the four who take complaints came after the groups were filled',
    spoil: (centre) => {
      for (const region of bothRegions) {
        const team = pair(centre, region).agents.filter(({ profile }) => profile === 'Basic Routing Profile');
        for (const agent of team.slice(-2)) agent.group = '';
      }
    },
  },
];
