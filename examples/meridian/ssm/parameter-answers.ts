import { Answers } from '../answers.ts';
import { bothRegions, production } from '../place.ts';
import type { Parameter } from './parameters.ts';

/** What Systems Manager answers: the parameters of the production account, and none in the other. */
export const parameterAnswers = (parameters: readonly Parameter[]) => [
  ...new Answers('ssm').give('DescribeParameters', {}, { Parameters: [] }).fixtures,
  ...bothRegions.flatMap(
    (region) =>
      new Answers('ssm', { account: production, region }).give(
        'DescribeParameters',
        {},
        { Parameters: parameters.filter((parameter) => parameter.region === region).map(metadataOf) },
      ).fixtures,
  ),
];

const metadataOf = ({ name, region, type, key, written }: Parameter) => ({
  ...{ Name: name, ARN: `arn:aws:ssm:${region}:${production}:parameter${name}`, Type: type },
  ...(key !== undefined && { KeyId: key }),
  ...{ Tier: 'Standard', DataType: 'text', Version: 3, LastModifiedDate: written },
});
