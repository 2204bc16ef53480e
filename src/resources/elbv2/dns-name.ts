/** Load balancers have such names in the DNS, classic ones too. */
export const isBalancerName = (name: string): boolean =>
  /\.elb(\.[a-z0-9-]+)?\.amazonaws\.com(\.cn)?$/.test(name);

/**
 * What to look up a load balancer by its DNS name with. In the form of an ARN, because like one it is unique: records of
 * one account may lead to load balancers of another.
 */
export const balancerCalled = (name: string): string => `arn:aws:elasticloadbalancing:::dns/${name}`;
