import { collectCommand } from './collect.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { flowCommand } from './flow.ts';
import { initCommand } from './init.ts';
import { policyCommand } from './policy.ts';
import { rulesCommand } from './rules.ts';
import { scanCommand } from './scan.ts';

/** In the order in which help lists them. */
export const commands = [
  demoCommand,
  scanCommand,
  collectCommand,
  evaluateCommand,
  explainCommand,
  flowCommand,
  policyCommand,
  rulesCommand,
  initCommand,
  doctorCommand,
];
