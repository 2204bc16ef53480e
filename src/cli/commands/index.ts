import { annotateCommand } from './annotate.ts';
import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import { collectCommand } from './collect.ts';
import { demoCommand } from './demo.ts';
import { diffCommand } from './diff.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { flowCommand } from './flow.ts';
import { frameworksCommand } from './frameworks.ts';
import { historyCommand } from './history.ts';
import { initCommand } from './init.ts';
import { policyCommand } from './policy.ts';
import { reportCommand } from './report.ts';
import { rulesCommand } from './rules.ts';
import { runbookCommand } from './runbook.ts';
import { scanCommand } from './scan.ts';
import { simulateCommand } from './simulate.ts';
import { verifyCommand } from './verify.ts';

/** In the order in which help lists them. */
export const commands = [
  demoCommand,
  scanCommand,
  collectCommand,
  evaluateCommand,
  reportCommand,
  verifyCommand,
  diffCommand,
  historyCommand,
  annotateCommand,
  simulateCommand,
  runbookCommand,
  explainCommand,
  flowCommand,
  policyCommand,
  rulesCommand,
  frameworksCommand,
  askCommand,
  checkCommand,
  initCommand,
  doctorCommand,
];
