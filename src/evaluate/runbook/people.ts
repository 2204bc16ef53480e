import type { Words } from '../../model/runbook.ts';
import { type Context, distinct, list, listed, text, told } from './context.ts';
import { aws, type Draft, draft, named, say } from './words.ts';

/** Agents who are not moved by themselves, chats, and how anybody gets in when sign-in fails. */
export function signInStep(context: Context): Draft[] {
  const { left } = context;
  const { resources, missing } = listed(context, 'AWS::Connect::Instance', left);
  const unread = [...missing];
  const lines = resources.flatMap((instance): Words[] => {
    const alias = text(instance, 'InstanceAlias');
    const replication = told(context, instance, 'ReplicationConfiguration', unread) as
      | {
          GlobalSignInEndpoint?: string | null;
        }
      | null
      | undefined;
    const endpoint = replication?.GlobalSignInEndpoint;
    if (replication === null) return [];
    return [
      say`${alias ?? instance.id}: agents sign in at ${endpoint ?? 'an address that was not read'}; it tries both Regions.`,
    ];
  });
  if (lines.length === 0 && unread.length === 0) return [];
  return [
    draft({
      title: say`Bring agents in`,
      by: 'lead',
      does: [
        say`Tell agents to finish the contact in hand and wait: the desktop moves by itself within five minutes. Nobody reloads the page by habit, and nobody signs out.`,
        ...lines,
      ],
      manual: [
        say`Who cannot sign in: an agent needs the same user name in both Regions and a place in a traffic distribution group. ${'UserNotOnboardedException'} means the first is missing, ${'ResourceNotFoundException'} the second.`,
        say`Where the identity provider itself is down, an administrator gets into the instance in ${left} by emergency access, with the permission ${'connect:AdminGetEmergencyAccessToken'}.`,
      ],
      checks: resources.slice(0, 5).map((instance) => ({
        command: aws(
          'connect describe-instance',
          { account: instance.account, region: left },
          { 'instance-id': instance.id },
          { query: 'Instance.[InstanceAlias, InstanceStatus, InstanceAccessUrl]' },
        ),
        expect: say`${'ACTIVE'}, and the address of the instance itself, for who cannot sign in at the usual one`,
      })),
      missing: distinct(unread),
      sources: [
        'https://docs.aws.amazon.com/connect/latest/adminguide/integrate-idp.html',
        'https://docs.aws.amazon.com/connect/latest/adminguide/emergency-admin-login.html',
        'https://github.com/amazon-connect/amazon-connect-streams/blob/HEAD/Documentation-GR.md',
      ],
    }),
  ];
}

/** Ways in that no group moves: whoever starts a chat or a task asks a Region. */
export function otherChannels({ journeys, lost, left }: Context): Draft[] {
  const others = journeys.filter(({ entry }) => entry.kind !== 'phone-number');
  if (others.length === 0) return [];
  return [
    draft({
      title: say`Point chats, tasks and mail at ${left}`,
      by: 'connect',
      cautions: [
        say`No traffic distribution group moves these, and nothing in AWS shows which Region their clients ask.`,
      ],
      does: [
        say`Ways in: ${named([...new Set(others.map(({ entry }) => entry.name))].sort())}. Instance id and flow id are the same in ${left}; the endpoint of the API is not.`,
        say`Switch the widget, the application or the service that starts them to ${`connect.${left}.amazonaws.com`} (and participants to ${`participant.connect.${left}.amazonaws.com`}). Chats under way in ${lost} are gone.`,
      ],
      checks: [{ expect: say`A chat from a private browser window reaches an agent in ${left}` }],
      manual: [['Take the chat button off the page, and show the phone number in its place.']],
      sources: ['https://docs.aws.amazon.com/connect/latest/adminguide/manage-chat-across-regions.html'],
    }),
  ];
}

/** Whether contacts may be answered by agents of the other Region; asked of instances that say so. */
export function globalRouting(context: Context): Draft[] {
  const { left } = context;
  const { resources } = listed(context, 'AWS::Connect::Instance', left);
  const routed = resources.filter(({ fields }) => Array.isArray(fields['IsolatedRegions']));
  return routed.map((instance) =>
    draft({
      title: say`Keep contacts of ${text(instance, 'InstanceAlias') ?? instance.id} in ${left}`,
      by: 'connect',
      does: [
        say`The instance routes contacts to agents in either Region. Isolated on the day of the scan: ${list<string>(instance.fields['IsolatedRegions']).length === 0 ? ['none'] : named(list<string>(instance.fields['IsolatedRegions']))}. While ${context.lost} does not answer, isolate the Regions, so that no contact waits for an agent there.`,
      ],
      commands: [
        aws(
          'connect update-cross-region-routing',
          { account: instance.account, region: left },
          { 'instance-id': instance.id, 'isolated-all': true },
        ),
      ],
      checks: [
        {
          command: aws(
            'connect get-cross-region-routing',
            { account: instance.account, region: left },
            { 'instance-id': instance.id },
          ),
          expect: say`IsolatedRegions names ${context.lost}`,
        },
      ],
      sources: [
        'https://docs.aws.amazon.com/connect/latest/adminguide/global-routing-across-acgr-regions.html',
      ],
    }),
  );
}
