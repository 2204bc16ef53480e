import { list, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { elbv2, pages } from './service.ts';

const listeners = listing(
  elbv2.call('DescribeListeners', {
    actions: ['elasticloadbalancing:DescribeListeners'],
    uses: ['LoadBalancerArn'],
    input: ({ LoadBalancerArn }) => ({ LoadBalancerArn: text(LoadBalancerArn) }),
    pages,
  }),
  (answer) => answer.Listeners,
);

/** All certificates, the default one among them; the listing of listeners tells only that one. */
const certificates = elbv2.call('DescribeListenerCertificates', {
  actions: ['elasticloadbalancing:DescribeListenerCertificates'],
  uses: ['ListenerArn', 'SslPolicy'],
  input: ({ ListenerArn, SslPolicy }) =>
    SslPolicy === null ? undefined : { ListenerArn: text(ListenerArn) },
  pages,
});

/** What each security policy takes; one call a Region, made where some listener has a policy. */
const policies = elbv2.call('DescribeSSLPolicies', {
  actions: ['elasticloadbalancing:DescribeSSLPolicies'],
  uses: ['SslPolicy'],
  input: ({ SslPolicy }) => (SslPolicy === null ? undefined : {}),
  pages,
});

export const listener = resourceType({
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  scope: 'region',
  parent: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  doc: 'A port of a load balancer that connections are taken on.',
  list: listeners,
  id: 'ListenerArn',
  arn: 'ListenerArn',
  fields: {
    ListenerArn: field(listeners, string, 'Amazon Resource Name.', (l) => l.ListenerArn),
    LoadBalancerArn: field(listeners, string, 'Load balancer of the listener.', (l) => l.LoadBalancerArn),
    Port: field(listeners, nullable(number), 'Port; absent on a gateway.', (l) => l.Port),
    Protocol: field(
      listeners,
      nullable(string),
      'HTTP, HTTPS, TCP, TLS, UDP or TCP_UDP; absent on a gateway.',
      (l) => l.Protocol,
    ),
    SslPolicy: field(
      listeners,
      nullable(string),
      'Security policy of an HTTPS or TLS listener; absent on others.',
      (l) => l.SslPolicy,
    ),
    SslProtocols: field(
      policies,
      list(string),
      'Versions that this policy takes, such as TLSv1.2; empty where there is no policy.',
      (answer, { SslPolicy }) =>
        answer === null || answer === undefined ? [] : protocolsOf(answer.SslPolicies, SslPolicy),
    ),
    CertificateArns: field(
      certificates,
      list(string),
      'Certificates that it shows, each for the names that it is for; empty where there is no policy.',
      (answer) => answer?.Certificates?.map((c) => c.CertificateArn),
    ),
    DefaultActions: field(
      listeners,
      list(object({ Type: string, RedirectConfig: nullable(object({ Protocol: nullable(string) })) })),
      'What is done with a request that no rule of the listener takes.',
      (l) => l.DefaultActions,
    ),
  },
  relations: {
    LoadBalancer: toOne('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      doc: 'Load balancer of the listener.',
      uses: ['LoadBalancerArn'],
      name: ({ LoadBalancerArn }) => text(LoadBalancerArn),
      region: 'same',
    }),
  },
});

/** A policy that AWS does not describe would otherwise look as if it took nothing at all. */
function protocolsOf(
  all: readonly { Name?: string | undefined; SslProtocols?: string[] | undefined }[] = [],
  name: unknown,
): string[] {
  const found = all.find((policy) => policy.Name === name)?.SslProtocols;
  if (found === undefined) throw new Error(`the answer does not describe ${name}`);
  return found;
}
