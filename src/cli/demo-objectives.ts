import { noObjectives, type Objectives } from '../model/recovery.ts';
import { demoConfig } from './assets.ts';
import { loadConfig } from './config.ts';
import { objectivesFrom } from './objectives.ts';

/** What the demo contact centre promises, unless the user's own config promises something. */
export const demoObjectives = ({ objectives }: { objectives: Objectives }): Objectives =>
  objectives === noObjectives ? objectivesFrom(loadConfig(demoConfig).objectives) : objectives;
