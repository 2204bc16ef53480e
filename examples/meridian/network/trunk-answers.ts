import { Answers } from '../answers.ts';
import { bothRegions, hex, production } from '../place.ts';
import { type Trunk, type TrunkGroup, trunkArn, trunkId } from './trunks.ts';

/** What Chime SDK Voice answers about SIP trunks. */
export const trunkAnswers = (trunks: readonly Trunk[], groups: readonly TrunkGroup[]) => [
  ...new Answers('chime')
    .give('ListVoiceConnectors', {}, { VoiceConnectors: [] })
    .give('ListVoiceConnectorGroups', {}, { VoiceConnectorGroups: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = trunks.filter((trunk) => trunk.region === region);
    const answers = new Answers('chime', { account: production, region })
      .give('ListVoiceConnectors', {}, { VoiceConnectors: here.map(connectorOf) })
      .give(
        'ListVoiceConnectorGroups',
        {},
        { VoiceConnectorGroups: groups.filter((group) => group.region === region).map(groupOf) },
      );
    for (const trunk of here) giveTrunk(answers, trunk);
    return answers.fixtures;
  }),
];

const connectorOf = ({ name, region, encrypted, kind }: Trunk) => ({
  ...{ VoiceConnectorId: trunkId(name, region), VoiceConnectorArn: trunkArn(name, region), Name: name },
  ...{ AwsRegion: region, RequireEncryption: encrypted, ...(kind && { IntegrationType: kind }) },
});

const groupOf = ({ name, region, members }: TrunkGroup) => {
  const VoiceConnectorGroupId = hex(`trunk group ${name}`, 22);
  return {
    ...{ VoiceConnectorGroupId, Name: name },
    VoiceConnectorGroupArn: `arn:aws:chime:${region}:${production}:vcg/${VoiceConnectorGroupId}`,
    VoiceConnectorItems: members.map((member, i) => ({
      ...{ VoiceConnectorId: trunkId(name, member), Priority: i + 1 },
    })),
  };
};

function giveTrunk(answers: Answers, { name, region, hosts, admits, logs }: Trunk): void {
  const asked = { VoiceConnectorId: trunkId(name, region) };
  const heard = admits?.heard ? { Timestamp: admits.heard, Source: '198.51.100.16' } : undefined;
  const termination = admits && {
    ...{ CpsLimit: admits.perSecond, CallingRegions: ['US'], CidrAllowedList: admits.cidrs, Disabled: false },
  };
  const origination = {
    Disabled: false,
    Routes: hosts.map((Host, i) => ({
      ...{ Host, Port: 5061, Protocol: 'TCP', Priority: i + 1, Weight: 50 },
    })),
  };
  answers
    .give(
      'ListTagsForResource',
      { ResourceARN: trunkArn(name, region) },
      {
        Tags: [{ Key: 'contact-centre', Value: 'meridian' }],
      },
    )
    .give('GetVoiceConnectorOrigination', asked, { Origination: origination })
    .giveOr(
      'NotFoundException',
      'GetVoiceConnectorTermination',
      asked,
      termination && { Termination: termination },
    )
    .giveOr(
      'NotFoundException',
      'GetVoiceConnectorTerminationHealth',
      asked,
      heard && { TerminationHealth: heard },
    )
    .give('GetVoiceConnectorLoggingConfiguration', asked, { LoggingConfiguration: { EnableSIPLogs: logs } });
}
