import { bool, list, map, nullable, number, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { text } from '../service.ts';
import { addressRange } from './address-range.ts';
import { ec2, nameOf, pages, tagsOf } from './service.ts';

const vpcs = listing(ec2.call('DescribeVpcs', { actions: ['ec2:DescribeVpcs'], pages }), ({ Vpcs }) => Vpcs);

export const vpc = resourceType({
  type: 'AWS::EC2::VPC',
  scope: 'region',
  doc: 'A network of one Region. Its twin is the one with the same Name tag in the other Region of the pair.',
  list: vpcs,
  id: 'VpcId',
  arn: ({ VpcId }, { account, region }) => `arn:aws:ec2:${region}:${account}:vpc/${VpcId}`,
  names: { uses: ['Name'], of: ({ Name }) => (Name === null ? [] : [text(Name)]) },
  fields: {
    VpcId: field(vpcs, string, 'Id.', (v) => v.VpcId),
    Name: field(vpcs, nullable(string), 'Its tag Name; absent on a VPC without one.', (v) => nameOf(v.Tags)),
    IsDefault: field(vpcs, bool, 'Whether AWS made it with the account.', (v) => v.IsDefault ?? false),
    CidrBlock: field(vpcs, nullable(string), 'First IPv4 block.', (v) => v.CidrBlock),
    CidrBlocks: field(vpcs, list(string), 'All IPv4 blocks that are associated.', (v) =>
      associatedBlocks(v.CidrBlockAssociationSet),
    ),
    AddressRanges: field(
      vpcs,
      list(object({ First: number, Last: number })),
      'The same blocks as first and last address, each a number; two blocks overlap when neither ends before the other begins.',
      (v) => associatedBlocks(v.CidrBlockAssociationSet).flatMap((block) => addressRange(block) ?? []),
    ),
    Tags: field(vpcs, map(string), 'Tags.', (v) => tagsOf(v.Tags)),
  },
  relations: {
    Counterpart: counterpart('AWS::EC2::VPC', 'Name'),
    Subnets: toMany('AWS::EC2::Subnet', { doc: 'Its subnets.', on: 'VpcId', from: 'VpcId' }),
    Endpoints: toMany('AWS::EC2::VPCEndpoint', {
      doc: 'The doors to AWS services in it.',
      on: 'VpcId',
      from: 'VpcId',
    }),
    FlowLogs: toMany('AWS::EC2::FlowLog', {
      doc: 'Flow logs of the whole VPC.',
      on: 'ResourceId',
      from: 'VpcId',
    }),
    FunctionSubnets: toMany('Ringdown::Lambda::FunctionSubnet', {
      doc: 'The functions in it, by subnet.',
      on: 'VpcId',
      from: 'VpcId',
    }),
  },
});

interface Association {
  CidrBlock?: string | undefined;
  CidrBlockState?: { State?: string | undefined } | undefined;
}

const associatedBlocks = (associations: readonly Association[] = []): string[] =>
  associations
    .filter(({ CidrBlockState }) => CidrBlockState?.State === 'associated')
    .flatMap(({ CidrBlock }) => CidrBlock ?? []);
