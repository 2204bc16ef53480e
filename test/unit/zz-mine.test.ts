import { test } from 'vitest';
import { accounts, meridian, regions } from '../../examples/meridian/index.ts';
import { loadRules } from '../../src/cli/select-rules.ts';
import { evaluateEstate } from '../../src/evaluate/findings.ts';
import { registry } from '../../src/resources/index.ts';
import { scan } from '../support/scan.ts';

const mine = /rules\/(streams|secrets|rds|backup)\/|s3-mrap|ddb-(stream-consumers|backed-up)/;
test.each([false, true])('ready %s', async (ready) => {
  const rules = loadRules().filter((r) => mine.test(r.file));
  const mentions = rules.flatMap((r) => r.mentions);
  const estate = await scan({ fixtures: meridian({ now: new Date('2026-01-15T12:00:00Z'), ready }), mentions, regions, session: { accounts: [...accounts], timeoutMs: 20000 } });
  const found = evaluateEstate({ registry, estate, rules });
  const by: Record<string, Record<string, number>> = {};
  for (const f of found) { by[f.rule] ??= {}; by[f.rule]![f.verdict] = (by[f.rule]![f.verdict] ?? 0) + 1; }
  console.log(ready, rules.length, Object.values(by).filter((b) => !b.fail).length);
  for (const [r, b] of Object.entries(by)) if (ready ? b.fail || b.unknown || b.error || !b.pass : !b.fail || b.unknown || b.error) console.log(r, JSON.stringify(b));
  for (const f of found) if (ready ? ['fail', 'unknown', 'error'].includes(f.verdict) : true) if (f.verdict !== 'pass' && f.verdict !== 'not-applicable') console.log(`  ${f.rule} ${f.verdict} ${f.resource.id} ${f.resource.region}: ${f.message}`);
  if (!ready) console.log(JSON.stringify(by));
}, 120000);
