import { expect, test } from 'vitest';
import { hostName, regionOfHost } from '../../../src/resources/region-of-host.ts';

test.each([
  ['meridian-desk-17.us-east-1.elb.amazonaws.com', 'us-east-1'],
  ['meridian-sip-0a1b2c.elb.us-west-2.amazonaws.com', 'us-west-2'],
  ['d-abcdef.execute-api.ap-northeast-3.amazonaws.com', 'ap-northeast-3'],
  ['s3-website-us-east-1.amazonaws.com', 'us-east-1'],
  ['site-us-west-2.s3.us-east-1.amazonaws.com', 'us-east-1'],
  ['site.s3.eu-central-1.amazonaws.com', 'eu-central-1'],
  ['vpce-1-a.vpce-svc-2.us-gov-west-1.vpce.amazonaws.com', 'us-gov-west-1'],
  ['abc.lambda-url.eu-west-2.on.aws', 'eu-west-2'],
  ['lb.cn-northwest-1.elb.amazonaws.com.cn', 'cn-northwest-1'],
])('%s is in %s', (host, region) => {
  expect(regionOfHost(host)).toBe(region);
});

test.each([
  'd111111abcdef8.cloudfront.net',
  'a1234567890abcdef.awsglobalaccelerator.com',
  'site.s3.amazonaws.com',
  'site-us-west-2.s3.amazonaws.com',
  'us-east-1.example.com',
  'desk-us-east-1.example.com',
])('%s names no Region of AWS', (host) => {
  expect(regionOfHost(host)).toBeUndefined();
});

test('a host is the same with a dot at its end and in capitals', () => {
  expect(hostName('Desk.Example.COM.')).toBe('desk.example.com');
});
