/** What is sent to a robot, signed as its kind asks for it. Ids and kinds only. */
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { HookKind } from './webhook.schema.js';

export interface Told {
  id: string;
  event: string;
  data: Readonly<Record<string, string>>;
  /** Of this attempt. */
  at: Date;
}

export interface Request {
  url: string;
  body: string;
  headers: Record<string, string>;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

export function requestFor(kind: HookKind, url: string, secret: string | null, told: Told): Request {
  const { id, event, data, at } = told;
  if (kind === 'standard') {
    const body = JSON.stringify({ type: event, timestamp: at.toISOString(), data });
    const signature = new Webhook(secret ?? '').sign(id, at, body);
    const seconds = String(Math.floor(at.getTime() / 1000));
    return {
      url,
      body,
      headers: { ...JSON_TYPE, 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature },
    };
  }
  const text = [`Accolade: ${event}`, ...Object.entries(data).map(([key, value]) => `${key}: ${value}`)].join('\n');
  // WeCom and DingTalk read the same message.
  const body = JSON.stringify({ msgtype: 'text', text: { content: text } });
  return { url: kind === 'dingtalk' && secret !== null ? dingTalk(url, secret, at) : url, body, headers: JSON_TYPE };
}

/** Milliseconds and secret, under HMAC-SHA256 with the secret as its key, in base64, both in the address. */
function dingTalk(address: string, secret: string, at: Date): string {
  const timestamp = String(at.getTime());
  const url = new URL(address);
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return url.href;
}

/** Robots answer 200 with a number of their own: 0 is well. Undefined: taken. */
export function refusalIn(kind: HookKind, status: number, body: string): string | undefined {
  if (status < 200 || status > 299) return `answered ${status}`;
  if (kind === 'standard') return undefined;
  const code = /"errcode"\s*:\s*(-?\d{1,9})/.exec(body)?.[1];
  return code === '0' ? undefined : code === undefined ? 'answered without errcode' : `errcode ${code}`;
}
