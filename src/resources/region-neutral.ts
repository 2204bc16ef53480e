/** Text in which the Region of the place is left open, so that what both Regions of a pair say can be compared. */
export const regionNeutral = (text: string, region: string): string => text.replaceAll(region, '{Region}');

/** JSON whose members stand in one order, whoever wrote it; other text as it is. */
export function sortedJson(text: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch {
    return text;
  }
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
};
