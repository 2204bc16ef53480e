import { string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { listFunctions } from './calls.ts';

const placements = listing(listFunctions, ({ Functions }) =>
  Functions?.flatMap(({ FunctionName, VpcConfig }) =>
    (VpcConfig?.SubnetIds ?? []).map((SubnetId) => ({ FunctionName, SubnetId, VpcId: VpcConfig?.VpcId })),
  ),
);

export const functionSubnet = resourceType({
  type: 'Ringdown::Lambda::FunctionSubnet',
  scope: 'region',
  doc: 'A subnet that a function is in (AWS::Lambda::Function VpcConfig.SubnetIds).',
  list: placements,
  id: ({ FunctionName, SubnetId }) => `${FunctionName}/${SubnetId}`,
  arn: null,
  fields: {
    FunctionName: field(placements, string, 'Function.', (p) => p.FunctionName),
    SubnetId: field(placements, string, 'Subnet.', (p) => p.SubnetId),
    VpcId: field(placements, string, 'VPC of the subnet.', (p) => p.VpcId),
  },
  relations: {
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function.',
      uses: ['FunctionName'],
      name: ({ FunctionName }) => text(FunctionName),
      region: 'same',
    }),
    Subnet: toOne('AWS::EC2::Subnet', {
      doc: 'The subnet, shared ones included.',
      uses: ['SubnetId'],
      name: ({ SubnetId }) => text(SubnetId),
      region: 'same',
    }),
  },
});
