/** Whether public access is blocked: wholly, or never set, which blocks nothing. */
export type PublicAccess = 'blocked' | 'unset';

/** What GetPublicAccessBlock answers, of a bucket and of an account alike; nothing where nothing is set. */
export const publicAccessBlockOf = (publicAccess: PublicAccess) =>
  publicAccess === 'unset'
    ? undefined
    : {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      };
