// Made by `npm run client` from the OpenAPI document. Do not edit.

export const ROBOT_KINDS = ['wecom', 'dingtalk', 'standard'] as const;
export const ROBOT_EVENTS = [
  'returned',
  'refused',
  'resealed',
  'removed',
  'corrected',
  'objectionFiled',
  'missed',
  'movedUp',
  'notKept',
  'notElected',
  'declined',
  'withdrawn',
  'granted',
  'refusedAbove',
  'rectify',
  'commended',
  'stageOpened',
  'stageClosed',
] as const;
