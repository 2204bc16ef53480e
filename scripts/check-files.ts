// Checks the bundled rules, frameworks and readiness table, and keeps the outcome beside the bundle that it is part of.
import { writeFileSync } from 'node:fs';
import { checkedFile, keepChecked } from '../src/cli/checked-files.ts';
import { frameworksIn } from '../src/cli/load-frameworks.ts';
import { readinessFile, readinessFrom } from '../src/cli/load-readiness.ts';
import { loadRules } from '../src/cli/select-rules.ts';
import { UserError } from '../src/model/user-error.ts';

const loadReadiness = () => readinessFrom([readinessFile()], loadRules());
for (const load of [loadRules, frameworksIn, loadReadiness])
  try {
    load();
  } catch (error) {
    // A file with a mistake is not kept: whoever runs the bundle is told.
    if (!(error instanceof UserError)) throw error;
  }
writeFileSync(new URL(checkedFile, import.meta.url), keepChecked());
