import { type Known, text } from '../service.ts';

/** How a call asks about one bucket, wherever the bucket's name is a field. */
export const ofBucket = {
  uses: ['BucketName'],
  input: ({ BucketName }: Known) => ({ Bucket: text(BucketName) }),
};
