import type { Ago } from '../place.ts';
import { type Accelerator, acceleratorsOf } from './accelerators.ts';
import { type Balancer, balancersOf } from './balancers.ts';
import { type Certificate, certificatesOf } from './certificates.ts';
import { type HealthCheck, healthChecksOf } from './health-checks.ts';
import { domains } from './names.ts';
import { type Plan, plansOf } from './plans.ts';
import { type RecordSet, recordsOf } from './records.ts';
import { type Switches, switchesOf } from './routing-controls.ts';
import { type Distribution, distributionsOf } from './sites.ts';
import { type WebAcl, webAclsOf } from './web-acls.ts';
import { type Zone, zonesOf } from './zones.ts';

/** A domain as its registrar has it. */
interface Registration {
  name: string;
  expires: string;
  renews: boolean;
  locked: boolean;
}

/** How people find Meridian, and what stands between them and it. */
export interface Edge {
  registrations: Registration[];
  zones: Zone[];
  records: RecordSet[];
  checks: HealthCheck[];
  switches: Switches;
  plans: Plan[];
  accelerators: Accelerator[];
  balancers: Balancer[];
  distributions: Distribution[];
  webAcls: WebAcl[];
  certificates: Certificate[];
}

export const edgeOf = (ago: Ago): Edge => ({
  registrations: domains.map((name, i) => ({
    name,
    expires: ago(-200 - 60 * i),
    renews: true,
    locked: true,
  })),
  zones: zonesOf(),
  records: recordsOf(),
  checks: healthChecksOf(),
  switches: switchesOf(),
  plans: plansOf(ago),
  accelerators: acceleratorsOf(),
  balancers: balancersOf(),
  distributions: distributionsOf(),
  webAcls: webAclsOf(),
  certificates: certificatesOf(ago),
});
