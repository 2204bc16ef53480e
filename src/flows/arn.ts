/** The parts of an ARN in a flow; null when the text is none. Parts may be JSONPaths or placeholders. */
export interface Arn {
  service: string;
  region: string;
  account: string;
  resource: string;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function parseArn(text: string): Arn | null {
  const [arn, , service, region, account, ...resource] = text.split(':');
  if (
    arn !== 'arn' ||
    service === undefined ||
    region === undefined ||
    account === undefined ||
    resource.length === 0
  )
    return null;
  return { service, region, account, resource: resource.join(':') };
}

/** `us-east-1`, `us-gov-west-1`, `ap-southeast-2`. */
export const isRegion = (text: string): boolean => /^[a-z]{2}(-[a-z]+)+-\d$/.test(text);

/** The account of an ARN where it is one: twelve digits, or `aws` for what AWS owns. */
export const accountOf = ({ account }: Arn): string | null =>
  /^(\d{12}|aws)$/.test(account) ? account : null;

/** Id of the Connect instance that a resource of Connect belongs to. */
export function instanceOf({ service, resource }: Arn): string | null {
  const id = service === 'connect' ? /^instance\/([^/]+)/.exec(resource)?.[1] : undefined;
  return id !== undefined && /^[\da-f-]{36}$/i.test(id) ? id : null;
}
