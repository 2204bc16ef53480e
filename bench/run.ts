// Measures what the README promises. Each row is a measurement, the bound it is held against, and their ratio.
import { callRows, midSizeRows } from './calls.ts';
import { commandRows } from './commands.ts';
import { evaluationRows } from './evaluation.ts';
import { journeyRows } from './journeys.ts';
import { pageRows } from './page.ts';
import type { Row } from './row.ts';

const suites: { [name: string]: () => Promise<Row[]> } = {
  calls: callRows,
  'mid-size': midSizeRows,
  evaluation: evaluationRows,
  journeys: journeyRows,
  commands: commandRows,
  page: pageRows,
};
const wanted = process.argv.slice(2);

console.log(`node ${process.version}, ${process.platform} ${process.arch}\n`);
console.log(line('measurement', 'measured', 'bound', 'ratio'));
let missed = 0;
for (const [name, measure] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { what, measured, bound, unit, better } of await measure()) {
    const ratio = measured / bound;
    const kept = better === 'less' ? ratio <= 1 : ratio >= 1;
    if (!kept) missed += 1;
    console.log(
      `${line(what, show(measured, unit), show(bound, unit), ratio.toFixed(2))}${kept ? '' : '  MISSED'}`,
    );
  }
}
process.exitCode = missed > 0 ? 1 : 0;

function line(what: string, measured: string, bound: string, ratio: string): string {
  return `${what.padEnd(64)} ${measured.padStart(14)} ${bound.padStart(14)} ${ratio.padStart(7)}`;
}

function show(value: number, unit: string): string {
  const digits = Math.abs(value) >= 100 ? 0 : 2;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: digits })} ${unit}`.trim();
}
