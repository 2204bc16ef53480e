import type { DrillType } from '../../model/drill.ts';
import { type GateName, gateNames } from '../../model/readiness.ts';
import { isLike } from '../../model/wildcard.ts';

/** The readiness table as its author writes it; `reports/schema/readiness.schema.json` describes the same. */
export interface ReadinessTable {
  lines: ReadinessLineFile[];
  elsewhere?: { why: string; rules: string[] }[];
}

export interface ReadinessLineFile {
  id: string;
  title: string;
  gates: { [gate in GateName]?: { rules?: string[]; drills?: DrillType[] } };
}

/** A place for rules in the table: a gate of a line, or one of the lists of rules about something else. */
export interface Place {
  path: (string | number)[];
  patterns: readonly string[];
}

export const placesOf = ({ lines, elsewhere = [] }: ReadinessTable): Place[] => [
  ...lines.flatMap(({ gates }, at) =>
    gateNames.flatMap((gate) => {
      const patterns = gates[gate]?.rules;
      return patterns ? [{ path: ['lines', at, 'gates', gate, 'rules'], patterns }] : [];
    }),
  ),
  ...elsewhere.map(({ rules }, at) => ({ path: ['elsewhere', at, 'rules'], patterns: rules })),
];

const isPattern = (text: string): boolean => text.includes('*');

/** Where a rule belongs: where it is written out, or else where the longest pattern takes it. */
export function placeOf(places: readonly Place[], rule: string): Place | undefined {
  const written = places.find(({ patterns }) => patterns.includes(rule));
  if (written) return written;
  const taken = places.flatMap((place) =>
    place.patterns.filter((p) => isPattern(p) && isLike(p, rule)).map((pattern) => ({ place, pattern })),
  );
  return taken.sort((a, b) => b.pattern.length - a.pattern.length)[0]?.place;
}
