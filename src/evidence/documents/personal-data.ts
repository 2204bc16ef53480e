import type { Evidence } from '../evidence.ts';

/** What the package holds of people, what it never holds, and where to look. */
export const personalDataText = ({ sources, baseline }: Pick<Evidence, 'sources' | 'baseline'>): string =>
  `# Personal data and secrets in this package

ringdown reads how a contact centre is set up. It asks for no contact, no recording and no customer.

## Never collected

| what | how that is ensured |
|---|---|
| Recordings, screen recordings, transcripts, chats, e-mails, attachments | no call that returns them is made; [calls.csv](calls.csv) lists every call that was |
| Contact records, customer profiles, cases, agent performance | as above |
| Names, user names, e-mail addresses and telephone numbers of agents | \`SearchUsers\` answers with them; the collector keeps ids, routing and security profile, kind of telephone |
| Telephone numbers behind quick connects | the kind and the ids are kept, the number is not |
| Names, addresses and numbers of alternate contacts and of domain owners | whether there is one is kept |
| Addresses that alarms are sent to | of a subscription, the protocol is kept, and the endpoint only where it is an ARN |
| Values of environment variables | names are kept, and ARNs that stand in the values |
| Values of secrets and of secure parameters, key material | no call that returns them is made |
| Template parameters and outputs of stacks | not kept |
| Who called, from where and with which key, in CloudTrail events | not kept |
| Credentials with which ringdown called AWS | never written; nor are profile, role, external id and endpoint |

## Contained, because the findings rest on it

| what | where |
|---|---|
| Telephone numbers and e-mail addresses **of the contact centre itself**: where callers come in | estate, report |
| Names of queues, flows, hours, prompts, profiles, agent groups, quick connects, as the centre chose them. A quick connect or a group may be called after a person | estate, report |
| Telephone numbers that test cases dial; values of DNS records; addresses that health checks probe | estate |
| Content of contact flows: what callers hear and what is decided | estate |
| Tags of most resources, those of IAM users too (not of agents), with keys and values as they are | estate |
| Names and ARNs of IAM users and roles; policies | estate, report |
| Ids and ARNs of agents (no name) | estate, report |
| Names, ids and account numbers of AWS resources | estate, report |
| AWS's own words for a refused call. They name the role that was used, and its session name, which may be a person's | calls.csv, completeness.md, estate, report |
| Who asked for an exception, and who approved it | exceptions, report (${sources.exceptions.length === 0 ? 'none in this package' : `${sources.exceptions.length} in this package`}) |
| Who attested, and who took part in a drill | attestations, drills, report (${sources.attestations.length + (sources.drills ?? []).length === 0 ? 'none in this package' : `${sources.attestations.length + (sources.drills ?? []).length} in this package`}) |
${baseline ? '| The report that this one is compared with, with the same kinds of data | baseline |\n' : ''}
\`ringdown verify\` looks through every file for what is shaped like a secret: private keys, AWS access keys, tokens of
common services, signed URLs, passwords in URLs. It cannot know a secret that looks like an ordinary word. Free text that
people write into names, tags and flows is kept as it is: who puts a secret there finds it here, and the rules
\`connect-flow-secrets-not-attributes\` and \`ssm-secrets-not-in-plain-parameters\` look for two such places.
`;
