import { accountFlaws } from './accounts.ts';
import { bucketFlaws } from './buckets.ts';
import { connectFlaws } from './connect.ts';
import { contentFlaws } from './contents.ts';
import { crmFlaws } from './crm.ts';
import { dataFlaws } from './data.ts';
import { edgeFlaws } from './edge.ts';
import { eventFlaws } from './events.ts';
import { extraInstances } from './extra-instances.ts';
import type { Flaw } from './flaw.ts';
import { flowContentFlaws } from './flow-contents.ts';
import { flowFlaws } from './flows.ts';
import { governanceFlaws } from './governance.ts';
import { integrationsFlaws } from './integrations.ts';
import { journeyFlaws } from './journeys.ts';
import { keyFlaws } from './keys.ts';
import { mirrorFlaws } from './mirror.ts';
import { monitoringFlaws } from './monitoring.ts';
import { networkFlaws } from './network.ts';
import { peopleFlaws } from './people.ts';
import { resilienceFlaws } from './resilience.ts';
import { roleFlaws } from './roles.ts';
import { serviceFlaws } from './services.ts';
import { tableFlaws } from './tables.ts';
import { userFlaws } from './users.ts';

/** What stands between Meridian as it is and Meridian as it should be. */
export const flaws: readonly Flaw[] = [
  ...connectFlaws,
  ...extraInstances,
  ...flowFlaws,
  ...flowContentFlaws,
  ...contentFlaws,
  ...serviceFlaws,
  ...bucketFlaws,
  ...keyFlaws,
  ...tableFlaws,
  ...accountFlaws,
  ...userFlaws,
  ...roleFlaws,
  ...mirrorFlaws,
  ...peopleFlaws,
  ...integrationsFlaws,
  ...monitoringFlaws,
  ...edgeFlaws,
  ...networkFlaws,
  ...eventFlaws,
  ...resilienceFlaws,
  ...crmFlaws,
  ...dataFlaws,
  ...governanceFlaws,
  // Who moves is decided last.
  ...journeyFlaws,
];
