import type { Journey } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { detection } from './detection.ts';
import { dnsParts } from './dns.ts';
import { boundless, declared, figure, missing, type Part, perhapsLess, sum } from './estimate.ts';
import { movementOf } from './movement.ts';

/**
 * How long callers of a way in wait for somebody to answer after a Region is lost: what has to happen adds up. Who is
 * never answered again has no bound.
 */
export function journeyTime(index: EstateIndex, journey: Journey, lost: string): Estimate {
  const outcome = journey.whenLost[lost]!;
  const [first] = outcome.breaks;
  if (outcome.fate === 'dead') {
    const why = first ? `${first.kind} ${first.dependency}: ${first.why}` : 'callers reach nobody';
    return sum([boundless({ label: 'callers', why: `callers reach nobody: ${why}` })]);
  }
  const undecided =
    outcome.fate === 'unknown'
      ? [missing({ label: 'callers', why: 'whether callers reach anybody is not known' }, outcome.unread)]
      : [];
  const moves = movementOf(index, journey, lost);
  if (moves.how === 'stays') {
    const source = { basis: 'configured', name: moves.source } as const;
    return sum([figure({ label: 'calls', why: moves.why }, { lower: 0, upper: 0 }, source), ...undecided]);
  }
  const steps = [
    detection(index, { account: journey.account, lost }),
    decision(index),
    shift(index, journey),
  ];
  const all = [...steps, ...dnsParts(index, journey.account), ...agents(index, journey), ...undecided];
  return sum(moves.how === 'moves' ? all : all.map((part) => perhaps(part, moves.unread)));
}

/** What may turn out not to be needed takes no time at least. */
const perhaps = (part: Part, causes: readonly Unread[]): Part =>
  perhapsLess({ ...part, term: { ...part.term, lower: 0 } }, causes);

/** That something else than people decides, nothing that ringdown reads can prove: not what a function does. */
const decision = ({ objectives }: EstateIndex): Part =>
  declared(objectives, {
    ...{ name: 'decision', label: 'decision', why: 'as declared' },
    otherwise: 'nobody said how long a decision takes',
  });

const shift = ({ objectives }: EstateIndex, { entry }: Journey): Part =>
  entry.kind === 'phone-number'
    ? declared(objectives, {
        ...{ name: 'traffic_shift', label: 'calls', why: 'UpdateTrafficDistribution, as declared' },
        otherwise:
          'AWS states no time for UpdateTrafficDistribution, and nobody said how long it took in the last drill',
      })
    : declared(objectives, {
        ...{ name: 'client_switch', label: 'clients', why: 'as declared' },
        otherwise: 'whether and when clients ask the other Region, nothing in AWS shows',
      });

/** https://github.com/amazon-connect/amazon-connect-streams/blob/HEAD/Documentation.md */
const streams = 'https://github.com/amazon-connect/amazon-connect-streams/blob/HEAD/Documentation.md';

function agents({ objectives }: EstateIndex, { queues, whenLost }: Journey): Part[] {
  const open = Object.values(whenLost).flatMap(({ openUnread }) => openUnread);
  const isKnown = open.length === 0;
  if (queues.length === 0 && isKnown) return [];
  const desktop = figure(
    { label: 'desktops', why: 'an agent desktop may take five minutes to notice the shift' },
    { lower: 0, upper: 300 },
    { basis: 'documented', name: 'Amazon Connect Streams', url: streams },
  );
  const login = declared(objectives, {
    ...{ name: 'agent_login', label: 'sign-in', why: 'as declared' },
    otherwise: 'nobody said how long agents take to sign in again, or that they stay signed in',
  });
  return isKnown ? [desktop, login] : [desktop, login].map((part) => perhaps(part, open));
}
