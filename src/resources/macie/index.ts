import { classificationJob } from './classification-job.ts';
import { session } from './session.ts';

export const macieTypes = [session, classificationJob];
