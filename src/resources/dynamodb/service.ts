import type * as sdk from '@aws-sdk/client-dynamodb';
import { defineService } from '../service.ts';

export const dynamodb = defineService<typeof sdk>({
  id: 'dynamodb',
  name: 'Amazon DynamoDB',
  client: 'DynamoDBClient',
  load: () => import('@aws-sdk/client-dynamodb'),
});
