import type { Report } from '../model/report.ts';
import { visibleLines } from './html/visible.ts';

/**
 * The report with every character written out (`⟨U+202E⟩`) that is drawn as nothing or that XML and strict JSON
 * readers refuse: control characters, direction overrides, lone surrogates. Line breaks and tabs stay.
 */
export const presentable = (report: Report): Report => spelt(report) as Report;

function spelt(value: unknown): unknown {
  if (typeof value === 'string') return plainAscii.test(value) ? value : visibleLines(value);
  if (Array.isArray(value)) return value.map(spelt);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [visibleLines(key), spelt(member)]));
}

/** Most texts, of which nothing has to be written out. */
const plainAscii = /^[ -~]*$/;
