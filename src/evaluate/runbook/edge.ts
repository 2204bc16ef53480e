import type { Resource } from '../../model/estate.ts';
import type { Missing } from '../../model/runbook.ts';
import { type Context, distinct, list, listed, text, told } from './context.ts';
import { acceleratorRegion } from './finders.ts';
import { aws, type Draft, draft, json, named, say, some } from './words.ts';

/** Turns the dial of the Region that is being left to nothing, and that of the other to all. */
export function acceleratorFailover(context: Context): Draft[] {
  const { left: to, lost: from } = context;
  const { resources, missing } = listed(context, 'AWS::GlobalAccelerator::EndpointGroup');
  const listeners = new Map<string, Resource[]>();
  for (const group of resources) {
    const key = String(group.fields['ListenerArn']);
    listeners.set(key, [...(listeners.get(key) ?? []), group]);
  }
  const pairs = [...listeners.values()].filter((groups) =>
    groups.some(({ fields }) => fields['EndpointGroupRegion'] === from),
  );
  if (pairs.length === 0 && missing.length === 0) return [];
  const changed = pairs.flatMap((groups) =>
    groups.some(({ fields }) => fields['EndpointGroupRegion'] === to)
      ? groups.flatMap((group) => dialOf(group, { to, from }))
      : [],
  );
  const alone = pairs.filter((groups) => !groups.some(({ fields }) => fields['EndpointGroupRegion'] === to));
  return [
    draft({
      title: say`Turn Global Accelerator to ${to}`,
      by: 'network',
      cautions: [
        ...(context.lost === acceleratorRegion
          ? [
              say`Dials are turned in ${acceleratorRegion}, the Region that does not answer. Unhealthy endpoints are left by themselves; wait for that.`,
            ]
          : []),
        ...(alone.length > 0
          ? [
              say`${some(alone.length, 'listener')} with endpoints in ${from} has none in ${to}: ${named(alone.map((groups) => String(groups[0]!.fields['ListenerArn'])))}.`,
            ]
          : []),
      ],
      does: [
        say`Traffic leaves unhealthy endpoints by itself. The dials make sure of it while ${from} answers now and then.`,
      ],
      commands: changed,
      checks: [...new Map(pairs.flatMap((groups) => groups.map((g) => [g.id, g] as const))).values()]
        .slice(0, 6)
        .map((group) => ({
          command: aws(
            'globalaccelerator describe-endpoint-group',
            { account: group.account, region: acceleratorRegion },
            { 'endpoint-group-arn': group.id },
          ),
          expect: say`${String(group.fields['EndpointGroupRegion'])}: TrafficDialPercentage ${group.fields['EndpointGroupRegion'] === from ? 0 : 100}`,
        })),
      manual: [['Give callers and agents the address of the load balancer that is left.']],
      missing,
      sources: [
        'https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-traffic-dial.html',
        'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html',
      ],
    }),
  ];
}

/** Turns the dials back to what they were on the day of the scan. */
export function acceleratorFailback(context: Context): Draft[] {
  const { left, lost } = context;
  const groups = listed(context, 'AWS::GlobalAccelerator::EndpointGroup').resources.filter(({ fields }) =>
    [left, lost].includes(String(fields['EndpointGroupRegion'])),
  );
  if (groups.length === 0) return [];
  const at = (group: Resource) => ({ account: group.account, region: acceleratorRegion });
  const known = groups.filter(({ fields }) => fields['TrafficDialPercentage'] !== undefined);
  return [
    draft({
      title: ['Turn the dials of Global Accelerator back'],
      by: 'network',
      does: [['The dials as they were on the day of the scan.']],
      commands: known.map((group) =>
        aws('globalaccelerator update-endpoint-group', at(group), {
          'endpoint-group-arn': group.id,
          'traffic-dial-percentage': String(group.fields['TrafficDialPercentage'] ?? 100),
        }),
      ),
      checks: groups.slice(0, 6).map((group) => ({
        command: aws('globalaccelerator describe-endpoint-group', at(group), {
          'endpoint-group-arn': group.id,
        }),
        expect: say`Endpoints ${'HEALTHY'}, before and after`,
      })),
      sources: [
        'https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-traffic-dial.html',
      ],
    }),
  ];
}

function dialOf(group: Resource, { to, from }: { to: string; from: string }) {
  const region = group.fields['EndpointGroupRegion'];
  if (region !== to && region !== from) return [];
  return [
    aws(
      'globalaccelerator update-endpoint-group',
      { account: group.account, region: acceleratorRegion },
      { 'endpoint-group-arn': group.id, 'traffic-dial-percentage': region === from ? '0' : '100' },
    ),
  ];
}

/**
 * Endpoints that change routes of a Multi-Region Access Point:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_SubmitMultiRegionAccessPointRoutes.html
 */
const routeRegions = ['us-west-2', 'us-east-1', 'eu-west-1', 'ap-northeast-1', 'ap-southeast-2'];

interface Route {
  Region: string;
  TrafficDialPercentage: number;
}

/** Routes the requests of Multi-Region Access Points; buckets keep what they have. */
export function accessPointFailover(context: Context): Draft[] {
  const { left, lost } = context;
  const { resources, missing } = listed(context, 'AWS::S3::MultiRegionAccessPoint');
  const dials = [route(left, 100), route(lost, 0)];
  const steps = resources.flatMap((point) => pointStep(context, point, { to: left, from: lost, dials }));
  if (missing.length === 0) return steps;
  return [
    ...steps,
    draft({
      title: ['Route the Multi-Region Access Points that ringdown could not list'],
      by: 'data',
      missing,
    }),
  ];
}

/** Routes as they were on the day of the scan. */
export function accessPointFailback(context: Context): Draft[] {
  const { left, lost } = context;
  return listed(context, 'AWS::S3::MultiRegionAccessPoint').resources.flatMap((point) => {
    const dials = list<Route>(point.fields['Routes']);
    const covers = [left, lost].every((region) => dials.some(({ Region }) => Region === region));
    return covers ? pointStep(context, point, { to: lost, from: left, dials }) : [];
  });
}

const route = (Region: string, TrafficDialPercentage: number): Route => ({ Region, TrafficDialPercentage });

function pointStep(
  context: Context,
  point: Resource,
  { to, from, dials }: { to: string; from: string; dials: Route[] },
): Draft[] {
  const missing: Missing[] = [];
  const buckets = list<{ Bucket: string; Region: string }>(told(context, point, 'Regions', missing));
  const routes = list<Route>(told(context, point, 'Routes', missing));
  const name = text(point, 'Name') ?? point.id;
  if (buckets.length > 0 && !buckets.some(({ Region }) => Region === from)) return [];
  const title = say`Route the access point ${name} to ${to}`;
  const sources = ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/MrapFailover.html'];
  if (buckets.length > 0 && !buckets.some(({ Region }) => Region === to))
    return [
      draft({
        title,
        by: 'data',
        cautions: [say`It has no bucket in ${to}, so it answers nobody until ${from} is back.`],
        missing,
        sources,
      }),
    ];
  const region = routeRegions.find((candidate) => candidate !== context.lost)!;
  const at = { account: point.account, region };
  const which = { 'account-id': point.account, mrap: point.arn ?? point.id };
  return [
    draft({
      title,
      by: 'data',
      does: [
        say`Routes on the day of the scan: ${routes.length === 0 ? ['unknown'] : routes.flatMap(({ Region, TrafficDialPercentage: dial }, i) => say`${[i > 0 ? ', ' : '']}${Region} ${dial}`)}. A change takes up to two minutes. Uploads under way end where they began.`,
        ['Objects that were not replicated yet are missing there.'],
      ],
      commands: [
        aws('s3control submit-multi-region-access-point-routes', at, {
          ...which,
          'route-updates': json(
            dials.map(({ Region, TrafficDialPercentage }) => ({ Region, TrafficDialPercentage })),
          ),
        }),
      ],
      checks: [
        {
          command: aws('s3control get-multi-region-access-point-routes', at, which),
          expect: say`Routes ${dials.flatMap(({ Region, TrafficDialPercentage: dial }, i) => say`${[i > 0 ? ', ' : '']}${Region} ${dial}`)}`,
        },
      ],
      manual: [
        say`Ask another of the Regions that take the command: ${named(routeRegions.filter((r) => r !== context.lost))}. Else let applications name the bucket in ${to} itself.`,
      ],
      missing: distinct(missing),
      sources,
    }),
  ];
}
