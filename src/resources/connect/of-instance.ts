import { nullable, string, timestamp } from '../field-type.ts';
import { type Field, field, type Listing, type OneRelation, toOne } from '../resource-type.ts';
import { type Known, text } from '../service.ts';

/** How a further call asks about a resource of an instance, next to what names the resource. */
export const ofInstance = {
  uses: ['InstanceId', 'Id'],
  input: ({ InstanceId }: Known) => ({ InstanceId: text(InstanceId) }),
};

/** The instance that a listing was asked about: few answers repeat it. */
export const instanceId = (list: Listing<unknown>): Field =>
  field(list, string, 'Id of the instance, the same in both Regions of a pair.', (_, { Id }) => Id);

interface Modified {
  LastModifiedTime?: Date | undefined;
  LastModifiedRegion?: string | undefined;
}

/** When and where a resource was last changed; the two Regions of a pair agree once a change is mirrored. */
export const lastModified = <Item extends Modified>(list: Listing<Item>): { [field: string]: Field } => ({
  LastModifiedTime: field(
    list,
    nullable(timestamp),
    'When it was last changed; absent where Connect keeps no record of that.',
    (item) => item.LastModifiedTime,
  ),
  LastModifiedRegion: field(
    list,
    nullable(string),
    'Region that it was last changed in; absent where Connect keeps no record of that.',
    (item) => item.LastModifiedRegion,
  ),
});

export const instanceRelation: OneRelation = toOne('AWS::Connect::Instance', {
  doc: 'The instance that it belongs to.',
  uses: ['InstanceId'],
  name: ({ InstanceId }) => text(InstanceId),
  region: 'same',
});

/** Another resource of the same Region, by the field that holds its id. */
export const byId = (target: string, field: string, doc: string): OneRelation =>
  toOne(target, { doc, uses: [field], name: (known) => known[field] as string | null, region: 'same' });

/**
 * Connect does not mirror some types, so their ids differ between the Regions of a pair: the twin is the resource
 * with the same name below the instance of the same id.
 */
export const namedAlike = (type: string, field = 'Name') => {
  const nameOf = (known: Known) => `${text(known['InstanceId'])}/${text(known[field])}`;
  const uses = ['InstanceId', field];
  return {
    names: { uses, of: (known: Known) => [nameOf(known)] },
    counterpart: toOne(type, {
      doc: `The resource with the same ${field} in the other Region of the pair; ids differ, as Connect does not mirror the type.`,
      uses,
      name: nameOf,
      region: 'other',
    }),
  };
};
