import { type Assumption, type DataClass, noObjectives, type Objectives } from '../model/recovery.ts';
import { UserError } from '../model/user-error.ts';

/** Seconds, or a text such as `90s`, `15m`, `1h30m` or `2d`; the schema lets nothing else through. */
export type Duration = number | string;

/** `objectives` of `ringdown.yaml`. */
export interface ObjectivesConfig {
  rto?: Duration;
  rpo?: Duration;
  journeys?: { entry: string; rto: Duration }[];
  data?: { class: DataClass; name?: string; rpo: Duration }[];
  assumptions?: { [name in Assumption]?: Duration | { least?: Duration; most: Duration } };
  detected_by?: string[];
  dns_names?: string[];
}

/** @throws UserError for an interval whose least is more than its most. */
export function objectivesFrom(config: ObjectivesConfig | undefined): Objectives {
  if (!config) return noObjectives;
  const { rto, rpo, journeys = [], data = [], assumptions = {} } = config;
  return {
    rto: rto === undefined ? null : seconds(rto),
    rpo: rpo === undefined ? null : seconds(rpo),
    journeys: journeys.map((one) => ({ entry: one.entry, rto: seconds(one.rto) })),
    data: data.map((one) => ({ class: one.class, name: one.name ?? '*', rpo: seconds(one.rpo) })),
    assumptions: Object.fromEntries(
      Object.entries(assumptions).map(([name, span]) => [name, spanOf(name, span)]),
    ),
    detectedBy: config.detected_by ?? [],
    dnsNames: config.dns_names ?? [],
  };
}

function spanOf(name: string, span: Duration | { least?: Duration; most: Duration }) {
  if (typeof span !== 'object') return { lower: 0, upper: seconds(span) };
  const { lower, upper } = { lower: seconds(span.least ?? 0), upper: seconds(span.most) };
  if (lower > upper)
    throw new UserError(
      'invalid-config',
      `objectives.assumptions.${name}: least is ${span.least}, which is more than most, ${span.most}`,
    );
  return { lower, upper };
}

const units: { [unit: string]: number } = { d: 86_400, h: 3600, m: 60, s: 1 };

const seconds = (duration: Duration): number =>
  typeof duration === 'number'
    ? duration
    : [...duration.matchAll(/(\d+)([dhms])/g)].reduce(
        (sum, [, n, unit]) => sum + Number(n) * units[unit!]!,
        0,
      );
