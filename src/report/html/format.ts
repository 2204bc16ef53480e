/** 12345 -> `12,345`, the same on every machine. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 gap`, `3 gaps`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** `21 November 2026, 09:14 UTC`; text that is no timestamp is returned as it came. */
export function moment(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${day(time)}, ${clock(time)} UTC`;
}

/** The time between two moments in words, or an empty string when either is no timestamp. */
export function duration(from: string, to: string): string {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  if (Number.isNaN(seconds) || seconds < 0) return '';
  if (seconds < 120) return plural(seconds, 'second');
  return plural(Math.round(seconds / 60), 'minute');
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function day(time: Date): string {
  return `${time.getUTCDate()} ${months[time.getUTCMonth()]} ${time.getUTCFullYear()}`;
}

function clock(time: Date): string {
  return time.toISOString().slice(11, 16);
}
