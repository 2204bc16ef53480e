import { Answers } from '../answers.ts';
import { bothRegions, production, type Region } from '../place.ts';

/** A canary of the production account, in one Region. */
export interface Canary {
  name: string;
  region: Region;
  state: 'RUNNING' | 'STOPPED';
  tags: { [tag: string]: string };
}

/** Each Region tries the sign-in and the chat of the other, and of itself. */
export const canariesOf = (): Canary[] =>
  bothRegions.flatMap((region) => [
    { name: 'meridian-answers', region, state: 'RUNNING', tags: { 'contact-centre': 'meridian' } },
    { name: 'corporate-site', region, state: 'RUNNING', tags: {} },
  ]);

/** What CloudWatch Synthetics answers: the canaries of the production account, and none in the other. */
export const canaryAnswers = (canaries: readonly Canary[]) => [
  ...new Answers('synthetics').give('DescribeCanaries', {}, { Canaries: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = canaries.filter((canary) => canary.region === region);
    const answers = new Answers('synthetics', { account: production, region });
    return answers.give('DescribeCanaries', {}, { Canaries: here.map(canaryOf) }).fixtures;
  }),
];

const canaryOf = ({ name, state, tags }: Canary) => ({
  Name: name,
  Schedule: { Expression: 'rate(1 minute)' },
  Status: { State: state },
  Tags: tags,
});
