import { bothRegions, type Region, uuid } from '../place.ts';
import { fullName, probedName, type Service, services } from './names.ts';
import { controlArn } from './routing-controls.ts';

/** A health check, in the words of Route 53. */
export interface HealthCheck {
  id: string;
  /** Of which service and Region, and which of several. */
  watches: string;
  config: {
    Type: 'HTTPS' | 'CLOUDWATCH_METRIC' | 'CALCULATED' | 'RECOVERY_CONTROL';
    FullyQualifiedDomainName?: string;
    RequestInterval?: number;
    FailureThreshold?: number;
    Inverted?: boolean;
    Disabled?: boolean;
    HealthThreshold?: number;
    ChildHealthChecks?: string[];
    AlarmIdentifier?: { Region: Region; Name: string };
    InsufficientDataHealthStatus?: 'Healthy' | 'Unhealthy' | 'LastKnownStatus';
    RoutingControlArn?: string;
  };
  /** What its checkers say. */
  reached: boolean;
}

export const checkId = (watches: string): string => uuid(`health check ${watches}`);

const check = (watches: string, config: HealthCheck['config']): HealthCheck => ({
  ...{ id: checkId(watches), watches, config, reached: true },
});

const probe = (watches: string, FullyQualifiedDomainName: string): HealthCheck =>
  check(watches, {
    ...{ Type: 'HTTPS', FullyQualifiedDomainName, RequestInterval: 10, FailureThreshold: 3 },
    ...{ Inverted: false, Disabled: false },
  });

/** Alarms that Meridian has in both Regions. */
const alarms: { [service: string]: string } = {
  quotes: 'fn-caller-lookup-errors',
  renewals: 'fn-fnol-intake-errors',
};

const checksFor = (service: Service, region: Region): HealthCheck[] => {
  const watches = `${service.name} ${region}`;
  switch (service.health) {
    case 'balancer':
      return [];
    case 'probe':
      return [probe(watches, probedName(service, region))];
    case 'alarm':
      return [
        check(watches, {
          ...{ Type: 'CLOUDWATCH_METRIC', InsufficientDataHealthStatus: 'Unhealthy' },
          AlarmIdentifier: { Region: region, Name: alarms[service.name]! },
        }),
      ];
    case 'switch':
      return [
        check(watches, { Type: 'RECOVERY_CONTROL', RoutingControlArn: controlArn(service.name, region) }),
      ];
    case 'several-probes':
      return severalProbes(
        watches,
        `files.${probedName(service, region)}`,
        `scan.${probedName(service, region)}`,
      );
  }
};

function severalProbes(watches: string, ...names: string[]): HealthCheck[] {
  const children = names.map((name, i) => probe(`${watches} ${i}`, name));
  return [
    ...children,
    check(watches, {
      Type: 'CALCULATED',
      HealthThreshold: 2,
      ChildHealthChecks: children.map(({ id }) => id),
    }),
  ];
}

export const healthChecksOf = (): HealthCheck[] =>
  services.flatMap((service) => bothRegions.flatMap((region) => checksFor(service, region)));

/** The name that both Regions of a service share. */
export const failoverName = (name: string): string => fullName(services.find((each) => each.name === name)!);
