import type { Report } from '../model/report.ts';
import { visibleLines } from './html/visible.ts';

/**
 * The report with every character written out (`⟨U+202E⟩`) that is drawn as nothing or that XML and strict JSON
 * readers refuse: control characters, direction overrides, lone surrogates. Line breaks and tabs stay.
 */
export const presentable = (report: Report): Report => spelt(report) as Report;

/** What has nothing to be written out stays itself: nearly everything, and a copy of a report is large. */
function spelt(value: unknown): unknown {
  if (isPlain(value)) return value;
  if (typeof value === 'string') return visibleLines(value);
  if (Array.isArray(value)) return value.map(spelt);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, member]) => [visibleLines(key), spelt(member)]),
  );
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return visibleLines(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.entries(value).every(([key, member]) => isPlain(key) && isPlain(member));
}
