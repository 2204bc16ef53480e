import { text } from '../service.ts';
import { inOregon, pages } from './service.ts';

/** What is listed for each control panel. */
export const ofPanel = {
  uses: ['ControlPanelArn'],
  input: ({ ControlPanelArn }: { [field: string]: unknown }) => ({
    ControlPanelArn: text(ControlPanelArn as string),
  }),
  pages,
  ...inOregon,
};
