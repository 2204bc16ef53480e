import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { recoveryWithout } from '../../../src/evaluate/recovery/report-recovery.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { noObjectives, type Objectives, type ReportRecovery } from '../../../src/model/recovery.ts';
import { registry } from '../../../src/resources/index.ts';
import { withLessKnowledge } from '../../support/less-knowledge.ts';
import { chance, type Draw, oneOf } from '../../support/random-estate.ts';
import {
  databases,
  detecting,
  storing,
  streaming,
  tableNamed,
  withShares,
} from '../../support/recovery-centre.ts';
import { shippedRules } from '../../support/shipped-rules.ts';
import { centre, estateOf, flowContent, toQueue } from '../../support/small-centre.ts';

const rules = shippedRules.filter(({ definition }) =>
  /^Ringdown::(Journey|Data)Recovery$/.test(definition.resource),
);

/** A centre with some of what can be estimated, each in some of its states. */
function randomCentre(draw: Draw): Estate {
  const maybe = <T>(value: T): T | undefined => (chance(draw, 3) ? undefined : value);
  const seen = () => (chance(draw, 2) ? {} : { seen: oneOf(draw, [0.4, 60, 5000, 100_000]) });
  const schedule = oneOf(draw, ['rate(1 day)', 'cron(0 2 * * ? *)', 'cron(0 2 L * ? *)']);
  const backup = { schedule, start: 60, complete: oneOf(draw, [60, 120]) };
  const replica = maybe(oneOf(draw, ['ACTIVE', 'CREATING']));
  const kept = maybe(backup);
  return estateOf([
    ...withShares(centre(flowContent(...toQueue)), oneOf(draw, [100, 50, 0])),
    ...storing({
      timeControl: chance(draw, 2),
      kms: chance(draw, 2),
      prefix: oneOf(draw, ['', 'calls/', 'other/']),
      bucketRegion: oneOf(draw, ['us-east-1', 'us-east-1', 'us-west-2']),
      ...seen(),
    }),
    ...tableNamed({ ...(replica && { replica }), ...(kept && { backup: kept }), ...seen() }),
    ...databases({
      ...{ lagged: chance(draw, 2), broken: chance(draw, 3) },
      ...seen(),
      ...(chance(draw, 4) && {
        stopped: oneOf(draw, ['2026-01-09T00:00:00.000Z', '2026-01-15T00:00:00.000Z']),
      }),
    }),
    ...streaming({ quiet: chance(draw, 2) }),
    ...detecting({ running: !chance(draw, 4) }),
  ]);
}

function randomObjectives(draw: Draw): Objectives {
  const { decision, traffic_shift, agent_login, backup_copy } = {
    decision: { lower: 300, upper: 900 },
    traffic_shift: { lower: 10, upper: 60 },
    agent_login: { lower: 30, upper: 60 },
    backup_copy: { lower: 0, upper: 3600 },
  };
  return {
    ...noObjectives,
    rto: oneOf(draw, [120, 900, 3600]),
    rpo: oneOf(draw, [0, 900, 7200, 90_000, 200_000]),
    journeys: chance(draw, 3) ? [{ entry: '+1555*', rto: 600 }] : [],
    data: [
      { class: 'database', name: 'crm*', rpo: 7200 },
      ...(chance(draw, 3) ? [{ class: 'call-recordings' as const, name: 'rec/*', rpo: 900 }] : []),
    ],
    assumptions: chance(draw, 4) ? { backup_copy } : { decision, traffic_shift, agent_login, backup_copy },
    detectedBy: ['silent'],
    dnsNames: [],
  };
}

const estimatesOf = ({ journeys, data }: ReportRecovery) =>
  [...journeys, ...data].map(({ estimate }) => estimate);

const recoveryOf = (estate: Estate, objectives: Objectives) =>
  recoveryWithout(new EstateIndex(registry, estate, { objectives }), 'us-east-1');

describe('an estimate', () => {
  test('has bounds that are the sums of those of its terms, or says why it has none', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const estate = withLessKnowledge(draw, randomCentre(draw));
        if (estate.scope.recovery === undefined) return;
        for (const { lower, upper, terms, unbounded, notEstimable } of estimatesOf(
          recoveryOf(estate, randomObjectives(draw)),
        )) {
          expect(lower).toBe(terms.reduce((sum, term) => sum + term.lower, 0));
          if (upper === null) expect(unbounded !== null || notEstimable.length > 0).toBe(true);
          else expect(unbounded).toBeNull();
          if (upper === null) continue;
          expect(upper).toBe(terms.reduce((sum, term) => sum + term.upper!, 0));
          expect(upper).toBeGreaterThanOrEqual(lower);
          for (const term of terms) expect(term.source, term.label).not.toBeNull();
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  }, 240_000);

  test('does not depend on the order of resources and listings', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const estate = randomCentre(draw);
        const objectives = randomObjectives(draw);
        const turned = {
          ...estate,
          resources: [...estate.resources].reverse(),
          collections: [...estate.collections].reverse(),
        };
        expect(recoveryOf(turned, objectives)).toEqual(recoveryOf(estate, objectives));
      }),
      { numRuns: 100 },
    );
  }, 240_000);
});

test('what is learned later contradicts no verdict on recovery, and nothing goes missing', () => {
  let decided = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const full = randomCentre(draw);
      const objectives = randomObjectives(draw);
      const poor = withLessKnowledge(draw, full);
      const judged = (estate: Estate) => evaluateEstate({ registry, estate, rules, objectives });
      const key = (f: ReturnType<typeof judged>[number]) =>
        `${f.rule} ${f.resource.account} ${f.resource.id}`;
      const [before, after] = [judged(poor), judged(full)];
      const later = new Map(after.map((f) => [key(f), f]));
      for (const finding of before) {
        if (finding.verdict === 'unknown') expect(finding.unknown, key(finding)).not.toEqual([]);
        else {
          expect(later.get(key(finding))?.verdict, `${key(finding)}: ${finding.message}`).toBe(
            finding.verdict,
          );
          decided += 1;
        }
      }
      const seen = new Set(before.map(key));
      for (const finding of after)
        if (!seen.has(key(finding)))
          expect(
            before.some(
              (f) => f.rule === finding.rule && f.verdict === 'unknown' && f.resource.id.endsWith('*'),
            ),
            `${key(finding)} went missing`,
          ).toBe(true);
    }),
    { numRuns: 1000, endOnFailure: true },
  );
  expect(decided).toBeGreaterThan(1000);
}, 240_000);
