import { listing } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { lambda, markerPages } from './service.ts';

/** Shared with the subnets of functions. */
export const listFunctions = lambda.call('ListFunctions', {
  actions: ['lambda:ListFunctions'],
  pages: markerPages(50),
});

export const functions = listing(listFunctions, (answer) => answer.Functions);

/** How a call asks about one function, wherever the function's name is a field. */
export const ofFunction = {
  uses: ['FunctionName'],
  input: ({ FunctionName }: Known) => ({ FunctionName: text(FunctionName) }),
};

/**
 * Knows the state, which the listing leaves out. GetFunction would tell it too, with a link that downloads the code.
 * https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html
 */
export const configuration = lambda.call('GetFunctionConfiguration', {
  actions: ['lambda:GetFunctionConfiguration'],
  ...ofFunction,
});

export const concurrency = lambda.call('GetFunctionConcurrency', {
  actions: ['lambda:GetFunctionConcurrency'],
  ...ofFunction,
});

/** A function without a policy is "not found", although it was just listed. */
export const policy = lambda.call('GetPolicy', {
  actions: ['lambda:GetPolicy'],
  absentOn: ['ResourceNotFoundException'],
  ...ofFunction,
});
