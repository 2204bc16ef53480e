interface FunctionArn {
  /** The function itself, without version or alias. */
  Arn: string;
  FunctionName: string | undefined;
  /** A version, an alias or `$LATEST`. */
  Qualifier: string | undefined;
}

/** Takes `arn:aws:lambda:us-east-1:111122223333:function:route-call:live` apart. */
export function functionArn(arn: string): FunctionArn {
  const parts = arn.split(':');
  return { Arn: parts.slice(0, 7).join(':'), FunctionName: parts[6], Qualifier: parts[7] };
}
