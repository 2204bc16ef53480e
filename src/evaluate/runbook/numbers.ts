import type { Resource } from '../../model/estate.ts';
import { type Context, listed, regionOf, text } from './context.ts';
import { aws, type Draft, draft, named, say, some } from './words.ts';

/** Numbers that belong to an instance of the lost Region: no command moves them to another. */
export function strandedNumbers(context: Context): Draft[] {
  const { lost, left } = context;
  const here = listed(context, 'AWS::Connect::PhoneNumber', lost);
  const own = here.resources.filter((number) => {
    const target = text(number, 'TargetArn') ?? '';
    return target.includes(':instance/') && regionOf(target) === lost;
  });
  if (own.length === 0 && here.missing.length === 0) return [];
  const names = own.map(addressOf).sort();
  return [
    draft({
      title: say`See to the numbers that cannot move`,
      by: 'lead',
      cautions:
        own.length === 0
          ? []
          : [
              say`${some(own.length, 'number')} ${[own.length === 1 ? 'belongs' : 'belong']} to an instance in ${lost} and to no group: ${named(names)}. Callers of these reach nobody until ${lost} is back.`,
            ],
      does: [
        [
          'Tell callers other numbers (website, messages, carrier announcement), and ask the carrier whether it can lead these elsewhere.',
        ],
        say`When ${lost} answers again, move them to a traffic distribution group, so that next time they move with it.`,
      ],
      checks: [
        {
          command: aws('connect list-phone-numbers-v2', {
            account: own[0]?.account ?? accountOf(context),
            region: left,
          }),
          expect: say`The numbers of the groups are listed; those above are not`,
        },
      ],
      manual: [
        [
          'A number cannot be taken to another Region by a command; that is a case for AWS Support, and takes longer than most outages.',
        ],
      ],
      missing: here.missing,
      sources: [
        'https://repost.aws/knowledge-center/connect-migrate-phone-number',
        'https://docs.aws.amazon.com/connect/latest/adminguide/assign-phone-numbers-traffic-distribution-groups.html',
      ],
    }),
  ];
}

const addressOf = (number: Resource): string => text(number, 'Address') ?? number.id;
const accountOf = ({ index }: Context): string => index.estate.scope.accounts[0]?.id ?? '';
