import type * as sdk from '@aws-sdk/client-chime-sdk-voice';
import { defineService, nextToken } from '../service.ts';

export const chime = defineService<typeof sdk>({
  id: 'chime',
  name: 'Amazon Chime SDK Voice',
  client: 'ChimeSDKVoiceClient',
  load: () => import('@aws-sdk/client-chime-sdk-voice'),
});

/** The largest page that the model of these operations admits. */
export const pages = nextToken(99);

/** Voice Connectors once were listed in one Region for all: what is listed elsewhere is left to its own Region. */
export const isHere = (arn: string | undefined, { region }: { region: string }): boolean => {
  const own = arn?.split(':')[3];
  return !own || own === region;
};
