import { Answers } from '../answers.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';
import { type Balancer, currentPolicy, outdatedPolicy } from './balancers.ts';
import { certificateArn } from './certificates.ts';
import type { Edge } from './edge.ts';
import { balancerArn, balancerHost, balancerName } from './names.ts';
import { seen, webAclArn } from './web-acl-answers.ts';

/** What Elastic Load Balancing answers, and AWS WAF about load balancers. */
export const balancerAnswers = ({ balancers, certificates }: Edge, ago: Ago) => [
  ...new Answers('elasticloadbalancing')
    .give('DescribeLoadBalancers', {}, { LoadBalancers: [] })
    .give('DescribeTargetGroups', {}, { TargetGroups: [] })
    .give('DescribeSSLPolicies', {}, { SslPolicies: policies }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = balancers.filter((balancer) => balancer.region === region);
    const answers = new Answers('elasticloadbalancing', { account: production, region })
      .give('DescribeLoadBalancers', {}, { LoadBalancers: here.map((balancer) => described(balancer, ago)) })
      .give('DescribeTargetGroups', {}, { TargetGroups: here.map(groupOf) });
    for (const balancer of here) {
      const shown = certificates.filter(({ usedBy }) => usedBy.includes(arnOf(balancer))).map(certificateArn);
      giveBalancer(answers, balancer, shown);
    }
    return [...answers.fixtures, ...guardsOf(here, region)];
  }),
];

const policies = [
  { Name: currentPolicy, SslProtocols: ['TLSv1.2', 'TLSv1.3'], Ciphers: [] },
  { Name: outdatedPolicy, SslProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'], Ciphers: [] },
];

const arnOf = ({ service, region }: Balancer) => balancerArn(service, region);
const groupArn = (balancer: Balancer) => arnOf(balancer).replace('loadbalancer/app', 'targetgroup');

const described = (balancer: Balancer, ago: Ago) => ({
  ...{ LoadBalancerArn: arnOf(balancer), LoadBalancerName: balancerName(balancer.service) },
  ...{ DNSName: balancerHost(balancer.service, balancer.region), CreatedTime: ago(400), Type: 'application' },
  ...{ Scheme: 'internet-facing', State: { Code: 'active' }, IpAddressType: 'dualstack' },
  AvailabilityZones: balancer.zones.map((ZoneName) => ({ ZoneName, SubnetId: `subnet-public-${ZoneName}` })),
});

const groupOf = (balancer: Balancer) => ({
  ...{
    TargetGroupArn: groupArn(balancer),
    TargetGroupName: balancerName(balancer.service),
    Protocol: 'HTTPS',
  },
  ...{ Port: 8443, TargetType: 'ip', HealthCheckEnabled: true, LoadBalancerArns: [arnOf(balancer)] },
});

function giveBalancer(answers: Answers, balancer: Balancer, certificates: readonly string[]): void {
  const LoadBalancerArn = arnOf(balancer);
  answers
    .give(
      'DescribeLoadBalancerAttributes',
      { LoadBalancerArn },
      {
        Attributes: [
          { Key: 'deletion_protection.enabled', Value: String(balancer.protects) },
          { Key: 'access_logs.s3.enabled', Value: String(balancer.logs) },
          { Key: 'idle_timeout.timeout_seconds', Value: '60' },
        ],
      },
    )
    .give(
      'DescribeTags',
      { ResourceArns: [LoadBalancerArn] },
      {
        TagDescriptions: [
          { ResourceArn: LoadBalancerArn, Tags: [{ Key: 'contact-centre', Value: balancer.service }] },
        ],
      },
    )
    .give('DescribeListeners', { LoadBalancerArn }, { Listeners: listenersOf(balancer) })
    .give(
      'DescribeListenerCertificates',
      { ListenerArn: listenersOf(balancer)[0]!.ListenerArn },
      { Certificates: certificates.map((CertificateArn, i) => ({ CertificateArn, IsDefault: i === 0 })) },
    )
    .give(
      'DescribeTargetHealth',
      { TargetGroupArn: groupArn(balancer) },
      {
        TargetHealthDescriptions: Array.from({ length: balancer.healthy }, (_, i) => ({
          ...{ Target: { Id: `10.1.${i}.10`, Port: 8443 }, TargetHealth: { State: 'healthy' } },
        })),
      },
    );
}

function listenersOf(balancer: Balancer) {
  const LoadBalancerArn = arnOf(balancer);
  const listener = (Port: number) => ({
    ...{
      ListenerArn: `${LoadBalancerArn.replace('loadbalancer', 'listener')}/${Port}`,
      LoadBalancerArn,
      Port,
    },
  });
  const forward = { Type: 'forward', TargetGroupArn: groupArn(balancer) };
  const redirect = {
    Type: 'redirect',
    RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
  };
  return [
    { ...listener(443), Protocol: 'HTTPS', SslPolicy: balancer.policy, DefaultActions: [forward] },
    { ...listener(80), Protocol: 'HTTP', DefaultActions: [balancer.redirects ? redirect : forward] },
  ];
}

function guardsOf(balancers: readonly Balancer[], region: Region) {
  const answers = new Answers('wafv2', { account: production, region });
  for (const balancer of balancers) {
    const { guard } = balancer;
    const acl = guard && {
      ...{
        Name: guard,
        Id: guard,
        ARN: webAclArn({ name: guard, scope: region }),
        DefaultAction: { Allow: {} },
      },
      VisibilityConfig: seen(guard),
    };
    answers.give('GetWebACLForResource', { ResourceArn: arnOf(balancer) }, acl ? { WebACL: acl } : {});
  }
  return answers.fixtures;
}
