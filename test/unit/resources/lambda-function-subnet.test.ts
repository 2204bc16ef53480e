import { expect, test } from 'vitest';
import { everyFieldOf, scan } from '../../support/scan.ts';

test('a function is in each of its subnets once, and outside of a VPC in none', async () => {
  const named = (name: string) => ({
    FunctionName: name,
    FunctionArn: `arn:aws:lambda:us-east-1:111122223333:function:${name}`,
  });
  const fixtures = [
    {
      ...{ service: 'lambda', region: 'us-east-1', operation: 'ListFunctions' },
      output: {
        Functions: [
          {
            ...named('inside'),
            VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['s-1', 's-2'], SecurityGroupIds: ['sg-1'] },
          },
          { ...named('moved-out'), VpcConfig: { VpcId: '', SubnetIds: [], SecurityGroupIds: [] } },
          named('outside'),
        ],
      },
    },
  ];
  const estate = await scan({
    ...{ fixtures, mentions: everyFieldOf('Ringdown::Lambda::FunctionSubnet') },
    regions: { primary: 'us-east-1' },
  });
  expect(estate.calls).toHaveLength(1);
  expect(estate.resources.map(({ fields }) => fields)).toEqual([
    { FunctionName: 'inside', SubnetId: 's-1', VpcId: 'vpc-1' },
    { FunctionName: 'inside', SubnetId: 's-2', VpcId: 'vpc-1' },
  ]);
});
