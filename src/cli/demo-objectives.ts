import { noObjectives } from '../model/recovery.ts';
import { demoConfig } from './assets.ts';
import { loadConfig } from './config.ts';
import { objectivesFrom } from './objectives.ts';
import type { RuleChoice } from './settings.ts';

/** With what the demo contact centre promises, unless the user's own config promises something. */
export const demoChoice = (choice: RuleChoice): RuleChoice =>
  choice.objectives === noObjectives
    ? { ...choice, objectives: objectivesFrom(loadConfig(demoConfig).objectives) }
    : choice;
