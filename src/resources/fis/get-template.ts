import { text } from '../service.ts';
import { fis } from './service.ts';

/** Tells about the template and, in one answer, about its stop conditions. */
export const getTemplate = fis.call('GetExperimentTemplate', {
  actions: ['fis:GetExperimentTemplate'],
  uses: ['Id'],
  input: ({ Id }) => ({ id: text(Id) }),
});
