import type { Estimate, Span } from './recovery.ts';

const units: [name: string, seconds: number][] = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/** `45 s`, `90 s`, `15 min`, `1 h 30 min`, `2 d`; the two largest units. */
export function durationWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  let rest = seconds;
  const parts = units.flatMap(([name, size]) => {
    const whole = Math.floor(rest / size);
    rest -= whole * size;
    return whole > 0 ? [`${whole} ${name}`] : [];
  });
  return parts.slice(0, 2).join(' ');
}

/** `5 min to 20 min`, `at most 15 min`, `no bound`, `at least 5 min, the rest not estimable`. */
export function estimateWords({ lower, upper, unbounded }: Estimate): string {
  if (unbounded !== null) return 'no bound';
  if (upper === null)
    return lower > 0 ? `at least ${durationWords(lower)}, the rest not estimable` : 'not estimable';
  if (lower === upper) return durationWords(upper);
  return lower > 0 ? `${durationWords(lower)} to ${durationWords(upper)}` : `at most ${durationWords(upper)}`;
}

/** What one term of an estimate takes: `2 min`, `up to 5 min`, `5 min to 15 min`, `not known`. */
export function spanWords({ lower, upper }: Span): string {
  if (upper === null) return lower > 0 ? `${durationWords(lower)} or more` : 'not known';
  if (lower === upper) return durationWords(upper);
  return lower === 0 ? `up to ${durationWords(upper)}` : `${durationWords(lower)} to ${durationWords(upper)}`;
}
