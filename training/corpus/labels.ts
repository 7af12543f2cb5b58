/** The labels that a corpus file may use beside the forms: those of the Reading, in the order of the codebook. */
import type { Act, Actor, Medium } from '../../src/reading/reading.ts';

export const MEDIA = [
  'speech',
  'writing',
  'thought',
  'speech-writing',
  'speech-thought',
  'writing-thought',
] as const satisfies readonly Medium[];

export const ACTS = [
  'assert',
  'deny',
  'confirm',
  'announce',
  'promise',
  'offer',
  'demand',
  'refuse',
  'warn',
  'threaten',
  'accuse',
  'criticise',
  'praise',
  'thank',
  'apologise',
  'condemn',
  'hope',
  'fear',
  'expect',
  'ask',
  'propose',
  'agree',
] as const satisfies readonly Act[];

export const KINDS = [
  'person',
  'state',
  'government',
  'organisation',
  'outlet',
  'group',
  'document',
  'unnamed',
] as const satisfies readonly Actor['kind'][];
