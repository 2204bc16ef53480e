/** `aws`, `aws-cn`, `aws-us-gov`: what an ARN says, or else what the Region's name tells. */
export function partitionOf(arn: string | null, region: string): string {
  const said = /^arn:([a-z-]+):/.exec(arn ?? '')?.[1];
  return said ?? /^(?:cn|us-gov|us-isob?|eusc)(?=-)/.exec(region)?.[0].replace(/^/, 'aws-') ?? 'aws';
}
