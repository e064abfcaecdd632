/** Sends files with progress, and again with the same key when the line was lost: whatever had arrived is not kept twice. */
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/key.ts';
import { ask } from '../../session/asking.ts';

export interface Sending {
  key: string;
  name: string;
  percent: number;
  state: 'sending' | 'no line' | 'refused';
  error?: unknown;
}

const TRY_AGAIN = [2_000, 5_000, 10_000, 20_000];

type Answer = { status: number; body: unknown } | undefined;

/** One try. Undefined: the line was lost. */
const sendOnce = (
  url: string,
  key: string,
  form: FormData,
  onPercent: (percent: number) => void,
  held: (request: XMLHttpRequest) => void,
) =>
  new Promise<Answer>((resolve) => {
    const request = new XMLHttpRequest();
    held(request);
    request.open('POST', url);
    request.setRequestHeader('x-accolade', 'portal');
    request.setRequestHeader('idempotency-key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onPercent(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    request.onload = () => resolve({ status: request.status, body: request.response as unknown });
    request.onerror = request.ontimeout = request.onabort = () => resolve(undefined);
    request.send(form);
  });

export function useUploads(nomination: string, done: () => void) {
  const [sending, setSending] = useState<Sending[]>([]);
  const requests = useRef(new Map<string, XMLHttpRequest>());
  const wake = useRef(new Set<() => void>());
  useEffect(() => {
    const online = () => wake.current.forEach((go) => go());
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);
  const open = sending.some(({ state }) => state !== 'refused');
  useEffect(() => {
    if (!open) return undefined;
    // A file that has not arrived goes with the page.
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [open]);
  const put = (key: string, part: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const drop = (key: string) => {
    setSending((all) => all.filter((each) => each.key !== key));
    const request = requests.current.get(key);
    requests.current.delete(key);
    request?.abort();
  };
  const send = async (field: string, file: File) => {
    const key = newKey();
    setSending((all) => [...all, { key, name: file.name, percent: 0, state: 'sending' }]);
    for (let tries = 0; ; tries++) {
      const form = new FormData();
      form.append('field', field);
      form.append('file', file, file.name);
      const url = `/api/v1/nominations/${nomination}/files`;
      const answer = await sendOnce(
        url,
        key,
        form,
        (percent) => put(key, { percent, state: 'sending' }),
        (request) => requests.current.set(key, request),
      );
      if (!requests.current.has(key)) return;
      if (answer && answer.status < 300) {
        drop(key);
        return done();
      }
      if (answer?.status === 401 && (await ask('sign in'))) continue;
      if (answer && answer.status < 500 && answer.status !== 429)
        return put(key, { state: 'refused', error: answer.body });
      put(key, { state: 'no line' });
      await new Promise<void>((go) => {
        const next = () => {
          wake.current.delete(next);
          clearTimeout(timer);
          go();
        };
        const timer = setTimeout(next, TRY_AGAIN[Math.min(tries, TRY_AGAIN.length - 1)]);
        wake.current.add(next);
      });
      if (!requests.current.has(key)) return;
    }
  };
  return { sending, send, drop };
}
