import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../src/cli/collect-flow.ts';
import { type DemoOptions, openMeridian } from '../../src/cli/demo-centre.ts';
import { demoChoice } from '../../src/cli/demo-objectives.ts';
import { withDemoRecords } from '../../src/cli/demo-records.ts';
import type { Host } from '../../src/cli/host.ts';
import { makeReport } from '../../src/cli/report-flow.ts';
import { loadRules, selectForReport } from '../../src/cli/select-rules.ts';
import { settingsFrom } from '../../src/cli/settings.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Report } from '../../src/model/report.ts';

/** Nothing is expected on stdout or stderr. */
const host: Host = {
  stdout: (text) => {
    throw new Error(`unexpected output: ${text}`);
  },
  stderr: (text) => {
    throw new Error(`unexpected output: ${text}`);
  },
  env: {},
  now: () => new Date(),
  interactive: false,
  color: false,
  columns: 100,
  signal: new AbortController().signal,
};

export interface Demo {
  estate: Estate;
  report: Report;
}

/** What `ringdown demo` reads and finds, with every bundled rule. */
export async function demo(options: Partial<DemoOptions> & Pick<DemoOptions, 'estate'>): Promise<Demo> {
  const settings = settingsFrom({ quiet: true }, host);
  const chosen = selectForReport(settings.rules);
  const selection = { ...chosen, rules: loadRules(), frameworks: { ...chosen.frameworks, leftOut: [] } };
  const centre = await openMeridian(host, { latency: 0, throttle: false, ...options });
  try {
    const estate = await collect(
      host,
      { ...settings, ...centre.settings },
      selection.rules,
      centre.overrides,
    );
    const out = mkdtempSync(join(tmpdir(), 'ringdown-demo-'));
    const ready = options.estate === 'meridian-ready';
    const told = await withDemoRecords(selection, { ...settings, out }, { now: host.now(), ready });
    return { estate, report: makeReport(estate, told, demoChoice(settings.rules)) };
  } finally {
    await centre.close();
  }
}
