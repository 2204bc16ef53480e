import type { Ago } from '../place.ts';
import { balancerAnswers } from './balancer-answers.ts';
import { dnsAnswers } from './dns-answers.ts';
import type { Edge } from './edge.ts';
import { globalAnswers } from './global-answers.ts';
import { planAnswers } from './plan-answers.ts';
import { switchAnswers } from './switch-answers.ts';
import { webAclAnswers } from './web-acl-answers.ts';

/** What AWS answers about names, doors and guards. */
export const edgeAnswers = (edge: Edge, ago: Ago) => [
  ...dnsAnswers(edge),
  ...switchAnswers(edge),
  ...planAnswers(edge),
  ...balancerAnswers(edge, ago),
  ...webAclAnswers(edge),
  ...globalAnswers(edge, ago),
];
