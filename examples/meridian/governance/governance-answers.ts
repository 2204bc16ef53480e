import type { Governance } from './governance.ts';
import { organizationAnswers } from './organization-answers.ts';
import { stackAnswers, stackSetAnswers } from './stack-answers.ts';
import { trailAnswers } from './trail-answers.ts';
import { watchAnswers } from './watch-answers.ts';

/** What AWS answers about those who look after the accounts. */
export const governanceAnswers = (governance: Governance) => [
  ...trailAnswers(governance.trails),
  ...governance.watches.flatMap(watchAnswers),
  ...governance.memberships.flatMap(organizationAnswers),
  ...stackAnswers(governance.stacks),
  ...stackSetAnswers(governance.stackSets),
];
